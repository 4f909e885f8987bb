"""Section 4: clinical trials."""
