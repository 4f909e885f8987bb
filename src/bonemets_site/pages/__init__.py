"""Pages made from data before the builder runs, and the file to take away."""
