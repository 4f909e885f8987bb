"""What a page may hold: fenced blocks, values and citations in its text, made from the rules and the data."""
