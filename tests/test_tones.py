"""The tone of every conclusion, typed from the guideline and from what a tone is declared to mean, not from the code.

Where sections differ, why: Mirels sets « chirurgie prophylactique » against « discussion en RCP » (3.5.2), so it acts;
surgery (3.7) and percutaneous acts (3.6) are decided by the board, so they are discussed; radiotherapy is acted upon.
A score of survival asks for nothing by itself (3.8.3); what must wait for healing is held back (3.5.4, 3.7.1).
"""

import pytest

from bonemets.kernel.result import Conclusion, Tone
from bonemets.kernel.rule import Rule, rules

TONES: dict[str, dict[Tone, str]] = {
    "bone_risk_factors": {Tone.NEUTRAL: "every_factor some_factors no_factor"},
    "skeletal_event": {Tone.NEUTRAL: "skeletal_event not_skeletal_event"},
    "biopsy": {Tone.ACT: "edta", Tone.FAVOURABLE: "not_needed"},
    "ct_response": {
        Tone.DISCUSS: "progression contrary inconclusive",
        Tone.FAVOURABLE: "response",
        Tone.NEUTRAL: "no_sign",
    },
    "flare": {Tone.FAVOURABLE: "possible_flare response", Tone.DISCUSS: "progression indeterminate not_described"},
    "imaging": {Tone.NEUTRAL: "none pet scan pet_scan", Tone.ACT: "mri pet_mri mri_scan pet_mri_scan"},
    "local_treatments": {Tone.DISCUSS: "usable beyond"},
    "antiresorptive_checklist": {
        Tone.FAVOURABLE: "complete",
        Tone.ACT: "to_complete nothing_done",
        Tone.DISCUSS: "urgent",
    },
    "creatinine_before_dose": {Tone.FAVOURABLE: "not_withheld resumed", Tone.ABSTAIN: "withheld still_withheld"},
    "dental_review_due": {Tone.FAVOURABLE: "not_due", Tone.ACT: "due"},
    "zoledronic_dose": {Tone.FAVOURABLE: "mg_4_0", Tone.ACT: "mg_3_5 mg_3_3 mg_3_0", Tone.ABSTAIN: "no_dose"},
    "antiresorptive_follow_up": {
        Tone.FAVOURABLE: "continuation",
        Tone.DISCUSS: "spacing_possible spacing reassessment stop_discussed stop_discussed_with_relay "
        "stop_discussed_low_clearance relay_low_clearance",
        Tone.ACT: "relay",
        Tone.NEUTRAL: "no_relay",
    },
    "antiresorptive_start": {
        Tone.ACT: "either_agent either_agent_after_calcium denosumab denosumab_after_calcium",
        Tone.NEUTRAL: "not_proposed",
    },
    "pain_radiotherapy": {Tone.ACT: "first_line", Tone.DISCUSS: "not_stated"},
    "pain_schedules": {Tone.NEUTRAL: "several single"},
    "mirels": {Tone.ACT: "radiotherapy surgery", Tone.DISCUSS: "board"},
    "rades": {Tone.ACT: "group_i group_ii group_iii"},
    "postoperative_radiotherapy": {
        Tone.ABSTAIN: "wait wait_or_single",
        Tone.ACT: "start start_or_single",
        Tone.DISCUSS: "late late_or_single",
    },
    "stereotactic": {Tone.DISCUSS: "eligible condition_missing", Tone.ABSTAIN: "obstacle"},
    "percutaneous_goal": {
        Tone.ABSTAIN: "prerequisite_missing",
        Tone.DISCUSS: "ablation_and_consolidation ablation consolidation not_stated",
    },
    "cementoplasty": {
        Tone.ABSTAIN: "contraindicated long_bone",
        Tone.DISCUSS: "ablation_preferred listed",
        Tone.ACT: "coagulation_missing",
        Tone.NEUTRAL: "not_listed",
    },
    "screw_fixation": {Tone.DISCUSS: "conditions_met pelvic_use score_not_rated", Tone.NEUTRAL: "not_met"},
    "ablation": {
        Tone.ABSTAIN: "safety_not_shown",
        Tone.DISCUSS: "curative_aim possible",
        Tone.NEUTRAL: "not_listed pain_too_low",
    },
    "surgery_by_life_expectancy": {
        Tone.ABSTAIN: "under_six_weeks",
        Tone.DISCUSS: "six_weeks_to_one_year over_one_year",
    },
    "surgery_indication": {Tone.DISCUSS: "curative preventive both", Tone.NEUTRAL: "none"},
    "treatment_after_surgery": {Tone.ABSTAIN: "not_healed before_three_weeks", Tone.ACT: "conditions_met"},
    "preoperative_examinations": {Tone.ACT: "common extended"},
    "surgical_technique": {
        Tone.ABSTAIN: "no_benefit",
        Tone.DISCUSS: "osteosynthesis osteosynthesis_and_cement arthroplasty arthroplasty_not_met not_listed",
    },
    "sins": {Tone.FAVOURABLE: "stable", Tone.ACT: "potentially_unstable unstable"},
    "tokuhashi": {Tone.NEUTRAL: "under_6_months from_6_months from_1_year"},
    "tomita": {Tone.DISCUSS: "en_bloc intralesional palliative supportive"},
    "functional_outcome": {Tone.NEUTRAL: "every_factor some_factors no_factor"},
    "spine_strategy": {Tone.DISCUSS: "concordant discordant"},
    "trial_status": {Tone.NEUTRAL: "not_yet open", Tone.DISCUSS: "closed"},
}
CONCLUDING = [rule for rule in rules() if issubclass(rule.conclusions, Conclusion)]


@pytest.mark.parametrize("rule", CONCLUDING, ids=lambda rule: rule.name)
def test_a_conclusion_says_by_its_tone_what_it_asks(rule: Rule[..., Conclusion]) -> None:
    expected = {code: tone for tone, codes in TONES[rule.name].items() for code in codes.split()}
    assert {conclusion.code: conclusion.tone for conclusion in rule.conclusions} == expected
