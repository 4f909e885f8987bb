"""The sheet as plain text for a patient record: 76 columns, ISO-8859-15, CRLF, without identity."""

from collections.abc import Iterator

import bonemets
from bonemets.board import wording
from bonemets.board.finding import Finding
from bonemets.board.sheet import Sheet
from bonemets.export.text import body, closing, joined, plain, wrapped
from bonemets.export.wording import KNOWLEDGE


def block(made: Sheet, now: str = "") -> str:
    """Several lines to paste into a record, unknown items listed.

    Args:
        made: The sheet.
        now: Time of the calculation as `DD/MM/YYYY HH:MM`; left out where it is empty.
    """
    lines = wrapped("FICHE RCP")
    for topic in made.dossier.topics:
        lines += wrapped(f"Question posée : {topic.label.fr}")
    lines += wrapped(wording.summary(made))
    for place in wording.lesions_of(made):
        lines += ["", *wrapped(wording.lesion_name(made.dossier, place).upper())]
        for finding in made.findings:
            if finding.lesion == place:
                lines += _finding(finding)
    if patient := wording.of_patient(made):
        lines += ["", "PATIENT"]
        for finding in patient:
            lines += _finding(finding)
    lines += [*_parts(made), "", *wrapped(_versions(made)), *closing(now)]
    return joined(lines)


def line(made: Sheet) -> str:
    """The sheet on one line."""
    told = [finding for finding in made.findings if finding.rule.is_score or finding.is_settled]
    found = " | ".join(map(wording.short, told))
    missing = ", ".join(step.label.fr for step in made.missing)
    parts = [found, f"désaccords : {len(made.disagreements)}", f"manquant : {missing or 'rien'}"]
    return plain(f"Fiche RCP : {' | '.join(part for part in parts if part)} [{_versions(made)}]")


def _finding(finding: Finding) -> Iterator[str]:
    yield from body(finding.evaluation, wording.narrowed(finding))
    for said in (wording.supposed(finding), wording.fragile(finding)):
        yield from wrapped(said, " ")


def _parts(made: Sheet) -> Iterator[str]:
    """What holds of the whole sheet."""
    if made.disagreements:
        yield from ("", "DÉSACCORDS (deux énoncés côte à côte, aucun n'est préféré)")
    for apart in made.disagreements:
        where = f"Lésion {apart.lesion} : " if apart.lesion else ""
        yield from wrapped(f"- {where}{apart.left.text} ({apart.left.source.locator})", " ")
        yield from wrapped(f"et {apart.right.text} ({apart.right.source.locator}). {apart.sentence}", "   ")
    if made.proposals:
        yield from ("", "CORRESPONDANCES PROPOSÉES PAR LE SITE, À CORRIGER SI BESOIN")
    for proposal in made.proposals:
        where = f"Lésion {proposal.lesion} : " if proposal.lesion else ""
        yield from wrapped(f"- {where}{wording.proposed(proposal)}", " ")
    if made.validities:
        yield from ("", "DOMAINE DES SCORES AVEC CE PRIMITIF")
        for validity in made.validities:
            yield from wrapped(f"- {wording.valid(validity)}", " ")
    if made.requests:
        yield from ("", "À OBTENIR, PAR ORDRE D'UTILITÉ")
        for request in made.requests:
            yield from wrapped(f"- {wording.requested(made, request)} ; {wording.reason_of(request)}", " ")
    if made.steps:
        yield from ("", "AVANT LA RCP")
        for step in made.steps:
            state = "MANQUANT" if step in made.missing else "fait"
            yield from wrapped(f"- {step.label.fr} ({step.section}) : {state}", " ")


def _versions(made: Sheet) -> str:
    rules = dict.fromkeys(f"{finding.rule.name.upper()} {finding.rule.version}" for finding in made.findings)
    listed = f"règles {', '.join(rules)} ; " if rules else ""
    return f"Référentiel, données au {KNOWLEDGE} ; {listed}site {bonemets.__version__}"
