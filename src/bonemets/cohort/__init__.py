"""The same rules on a cohort: a rule is a table, and a cohort is a join with it."""
