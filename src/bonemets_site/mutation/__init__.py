"""Faults that the code of `bonemets` can be given, and the record of which ones the tests see."""
