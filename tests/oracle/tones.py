"""The tone of every conclusion, typed from the guideline and from what a tone is declared to mean, not from the code.

Where sections differ, why: Mirels sets « chirurgie prophylactique » against « discussion en RCP » (3.5.2), so it acts;
surgery (3.7) and percutaneous acts (3.6) are decided by the board, so they are discussed; radiotherapy is acted upon.
A score of survival asks for nothing by itself (3.8.3); what must wait for healing is held back (3.5.4, 3.7.1).
"""

TONES: dict[str, dict[str, str]] = {
    "bone_risk_factors": {"neutral": "every_factor some_factors no_factor"},
    "skeletal_event": {"neutral": "skeletal_event not_skeletal_event"},
    "biopsy": {"act": "edta", "favourable": "not_needed"},
    "ct_response": {
        "discuss": "progression contrary inconclusive",
        "favourable": "response",
        "neutral": "no_sign",
    },
    "flare": {"favourable": "possible_flare response", "discuss": "progression indeterminate not_described"},
    "imaging": {"neutral": "none pet scan pet_scan", "act": "mri pet_mri mri_scan pet_mri_scan"},
    "local_treatments": {"discuss": "usable beyond"},
    "antiresorptive_checklist": {
        "favourable": "complete",
        "act": "to_complete nothing_done",
        "discuss": "urgent",
    },
    "creatinine_before_dose": {"favourable": "not_withheld resumed", "abstain": "withheld still_withheld"},
    "dental_review_due": {"favourable": "not_due", "act": "due"},
    "zoledronic_dose": {"favourable": "mg_4_0", "act": "mg_3_5 mg_3_3 mg_3_0", "abstain": "no_dose"},
    "antiresorptive_follow_up": {
        "favourable": "continuation",
        "discuss": "spacing_possible spacing reassessment stop_discussed stop_discussed_with_relay "
        "stop_discussed_low_clearance relay_low_clearance",
        "act": "relay",
        "neutral": "no_relay",
    },
    "antiresorptive_start": {
        "act": "either_agent either_agent_after_calcium denosumab denosumab_after_calcium",
        "neutral": "not_proposed",
    },
    "pain_radiotherapy": {"act": "first_line", "discuss": "not_stated"},
    "pain_schedules": {"neutral": "several single"},
    "mirels": {"act": "radiotherapy surgery", "discuss": "board"},
    "rades": {"act": "group_i group_ii group_iii"},
    "postoperative_radiotherapy": {
        "abstain": "wait wait_or_single",
        "act": "start start_or_single",
        "discuss": "late late_or_single",
    },
    "stereotactic": {"discuss": "eligible condition_missing", "abstain": "obstacle"},
    "percutaneous_goal": {
        "abstain": "prerequisite_missing",
        "discuss": "ablation_and_consolidation ablation consolidation not_stated",
    },
    "cementoplasty": {
        "abstain": "contraindicated long_bone",
        "discuss": "ablation_preferred listed",
        "act": "coagulation_missing",
        "neutral": "not_listed",
    },
    "screw_fixation": {"discuss": "conditions_met pelvic_use score_not_rated", "neutral": "not_met"},
    "ablation": {
        "abstain": "safety_not_shown",
        "discuss": "curative_aim possible",
        "neutral": "not_listed pain_too_low",
    },
    "surgery_by_life_expectancy": {
        "abstain": "under_six_weeks",
        "discuss": "six_weeks_to_one_year over_one_year",
    },
    "surgery_indication": {"discuss": "curative preventive both", "neutral": "none"},
    "treatment_after_surgery": {"abstain": "not_healed before_three_weeks", "act": "conditions_met"},
    "preoperative_examinations": {"act": "common extended"},
    "surgical_technique": {
        "abstain": "no_benefit",
        "discuss": "osteosynthesis osteosynthesis_and_cement arthroplasty arthroplasty_not_met not_listed",
    },
    "sins": {"favourable": "stable", "act": "potentially_unstable unstable"},
    "tokuhashi": {"neutral": "under_6_months from_6_months from_1_year"},
    "tomita": {"discuss": "en_bloc intralesional palliative supportive"},
    "functional_outcome": {"neutral": "every_factor some_factors no_factor"},
    "spine_strategy": {"discuss": "concordant discordant"},
    "trial_status": {"neutral": "not_yet open", "discuss": "closed"},
}
