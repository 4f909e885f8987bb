"""Drawings of the site: anatomy by numbers, one module per drawing, in one style."""
