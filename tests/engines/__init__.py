"""The site in Firefox and WebKit, as Debian ships them (ADR 14)."""
