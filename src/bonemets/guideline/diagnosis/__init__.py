"""Sections 1 and 2 of the guideline: skeletal-related events, risk factors, imaging and biopsy."""
