"""Section 3.6 of the guideline: interventional radiology."""
