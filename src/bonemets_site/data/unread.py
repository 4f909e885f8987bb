"""What part of the package no page downloads."""

UNREAD = "evidence"
"""End of the names of the modules of what was published since: no rule reads them, and pages show it already made."""
