"""The tumour board sheet: one patient described once, and every rule that the description allows.

Examples:
    >>> from bonemets.board.patient_case import described
    >>> from bonemets.board.sheet import sheet
    >>> from bonemets.board.topic import Topic
    >>> lesion = {"bone": "trochanteric", "mirels_size": "over_two_thirds", "mirels_type": "lytic"}
    >>> made = sheet(described([Topic.FRACTURE], {"life_expectancy": "1 mois"}, [lesion | {"mirels_pain": "mild"}]))
    >>> [one.name for one in made.disagreements]
    ['surgery_life_expectancy']
"""
