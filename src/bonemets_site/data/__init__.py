"""What fences and pages tell: read in the repository, or computed from the rules."""
