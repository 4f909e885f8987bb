"""Section 3.4 of the guideline: inhibitors of bone resorption."""
