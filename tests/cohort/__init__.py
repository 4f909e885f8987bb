"""The same rules on a cohort: rows, engines, and what proves that they agree."""
