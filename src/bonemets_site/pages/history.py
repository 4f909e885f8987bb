"""Which version each rule has, and what has changed."""

from bonemets.kernel.rule import rules
from bonemets_site.data.days import french
from bonemets_site.paths import DOCS, ROOT


def history() -> str:
    """Version of each rule, then the change log of the repository."""
    head = (
        "---\ntitle: Versions et historique\ndescription: Version de chaque règle, et ce qui a changé.\n---\n\n"
        "# Versions et historique { #historique }\n\n"
        "## Version de chaque règle { #versions }\n\n"
        "| Section | Règle | Version | Vérifiée le |\n|---|---|---|---|\n"
    )
    rows = "".join(
        f"| [{rule.section}][s-{rule.section.replace('.', '-')}] | {rule.title.fr} (`{rule.name}`) "
        f"| {rule.version} | {french(rule.checked)} |\n"
        for rule in rules()
    )
    _, _, log = (ROOT / "CHANGELOG.md").read_text("utf-8").partition("\n")
    return f"{head}{rows}\n## Journal des modifications {{ #journal }}\n{log.replace('## ', '### ')}"


def write() -> None:
    """Write the page."""
    (DOCS / "verification" / "historique.md").write_text(history(), "utf-8")
