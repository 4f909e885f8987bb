"""Cohorts on engines of several processes, and what takes minutes: `make test-cohort`."""
