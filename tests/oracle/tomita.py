"""Tomita 2001, three items; strategies of the guideline, sections 3.8.4 and 3.8.5."""

from oracle.kernel import additive

POINTS = {
    "growth": {"slow": 1, "moderate": 2, "rapid": 4},
    "visceral": {"none": 0, "curable": 2, "incurable": 4},
    "bone": {"single": 1, "multiple": 2},
}

BANDS = ((2, "en_bloc"), (4, "intralesional"), (6, "palliative"), (8, "supportive"))

ORACLE = additive("tomita", "3.8.4", POINTS, BANDS)
