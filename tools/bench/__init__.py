"""How fast the pages are, and what a long session leaves."""
