"""What the page calls through the worker; imported by nothing else."""
