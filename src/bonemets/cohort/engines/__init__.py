"""Cohorts held by table engines: the one part of the package that needs more than the standard library, narwhals."""
