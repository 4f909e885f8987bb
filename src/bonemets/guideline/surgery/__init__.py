"""Section 3.7 of the guideline: surgery of bone metastases."""
