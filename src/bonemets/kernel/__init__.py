"""The kernel: questions, rules, results, partial answers. It knows no clinical fact."""
