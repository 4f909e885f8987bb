"""Section 3.5 of the guideline: radiotherapy."""
