"""The site in Firefox and WebKit, as Debian ships them (ADR 14)."""

import pytest

pytest.register_assert_rewrite("engines.visit")
