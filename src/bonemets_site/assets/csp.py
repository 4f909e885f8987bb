"""A content security policy as a page carries it, and how it names what the page may run."""

import base64
import hashlib

META = '<meta http-equiv="Content-Security-Policy"'
CHARSET = '<meta charset="utf-8">'
"""What a page says before its policy."""


def meta(content: str) -> str:
    """A policy as a page carries it."""
    return f'{META} content="{content}">'


def fingerprint(body: str) -> str:
    """How a policy names an inline script or style."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(body.encode()).digest()).decode()}'"
