"""The questions that a case brings to the tumour board; each calls for its own rules."""

from bonemets.kernel.question import Labelled


class Topic(Labelled):
    """A question put to the board; the value is `(French, English)`."""

    FRACTURE = (
        "Cet os des membres ou du bassin : risque de fracture, chirurgie ?",
        "Limb or pelvic bone: fracture risk?",
    )
    INSTABILITY = "Cette vertèbre est-elle instable ?", "Is this vertebra unstable?"
    COMPRESSION = "Compression médullaire : quelle radiothérapie ?", "Cord compression: which radiotherapy?"
    SPINE_SURGERY = "Quelle chirurgie du rachis ?", "Which surgery of the spine?"
    STEREOTACTIC = "Une radiothérapie stéréotaxique est-elle ouverte ?", "Is stereotactic radiotherapy open?"
    PAIN = (
        "Lésion douloureuse : radiothérapie, cimentoplastie ou ablation ?",
        "Painful lesion: radiotherapy, cementoplasty or ablation?",
    )
    TECHNIQUE = "Opérer cet os : quelle technique, quels examens ?", "Operating on this bone: how, after what?"
    AFTER_SURGERY = "Après l'opération : radiothérapie, reprise ?", "After surgery: radiotherapy, other treatments?"
    ANTIRESORPTIVE = "Débuter un anti-résorptif ?", "Start an antiresorptive agent?"
    ANTIRESORPTIVE_FOLLOW_UP = (
        "Poursuivre, espacer ou arrêter un anti-résorptif ?",
        "Go on with an antiresorptive agent, space it or end it?",
    )
