"""What a kept project promises: one version everywhere, actions that cannot change unseen, no patient in an issue."""

import re
from pathlib import Path

import pytest
import yaml

import bonemets
from bonemets_site.paths import ROOT

WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
PINNED = re.compile(r"[\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+")


def test_the_citation_and_the_change_log_know_the_version() -> None:
    cited = yaml.safe_load((ROOT / "CITATION.cff").read_text("utf-8"))
    assert cited["version"] == bonemets.__version__
    logged = re.findall(r"^## \[(.+?)\]", (ROOT / "CHANGELOG.md").read_text("utf-8"), re.M)
    released = [name for name in logged if name != "Non publié"]
    assert bonemets.__version__ in released or (not released and logged == ["Non publié"])


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.stem)
def test_actions_are_named_by_digest_and_every_job_ends(workflow: Path) -> None:
    text = workflow.read_text("utf-8")
    used = re.findall(r"uses: (.+)", text)
    assert used
    assert [name for name in used if not PINNED.fullmatch(name)] == []
    jobs = yaml.safe_load(text)["jobs"]
    assert [name for name, job in jobs.items() if "timeout-minutes" not in job] == []


def test_a_change_is_tried_once_and_publication_asks_first() -> None:
    workflow = yaml.safe_load((ROOT / ".github/workflows/site.yml").read_text("utf-8"))
    events = workflow[True]  # what YAML makes of « on »
    assert events == {"push": {"branches": ["main"]}, "pull_request": None}
    steps = [step.get("run") or step["uses"].partition("@")[0] for step in workflow["jobs"]["publish"]["steps"]]
    assert steps.index("make publisher") < steps.index("actions/deploy-pages")


def test_issues_ask_for_no_patient() -> None:
    for path in sorted((ROOT / ".github/ISSUE_TEMPLATE").glob("*.yml")):
        form = yaml.safe_load(path.read_text("utf-8"))
        assert "body" not in form or "Aucune donnée de patient" in form["body"][0]["attributes"]["value"]
