"""Campaigns of mutation testing: they measure the tests, and nothing that is built or read needs them."""
