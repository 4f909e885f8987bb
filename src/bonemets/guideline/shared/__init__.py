"""Questions that several recommendations ask."""
