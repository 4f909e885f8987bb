"""The guideline, one folder per chapter: each recommendation with its discrepancies beside it."""
