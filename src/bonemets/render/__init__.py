"""Renderers. They read rules and results; rules know nothing of them."""
