"""Section 3 itself, and what it says of drugs against the cancer."""
