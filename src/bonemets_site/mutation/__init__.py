"""Mutation testing of `bonemets`: one small fault at a time, and the tests must see it."""
