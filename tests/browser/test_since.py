"""What was published since: one folded line below a result, and its age, which the reader's clock tells."""

from datetime import date, datetime, timedelta

import pytest
from playwright.sync_api import Page, expect

from bonemets.guideline.evidence import evidence
from bonemets.kernel.rule import find
from bonemets_site.data.upkeep import due

SECTIONS = {
    "mirels": "3-5-2-mirels",
    "tokuhashi": "3-8-3-tokuhashi",
    "rades": "3-5-3-rades",
    "antiresorptive_start": "3-4-anti-resorptifs",
}
LAST = due(date.fromisoformat(find("mirels").checked))


@pytest.mark.parametrize("rule", SECTIONS)
def test_a_line_below_the_result_unfolds_and_leads_to_the_section(page: Page, rule: str) -> None:
    page.goto(f"referentiel/{SECTIONS[rule]}/")
    line = page.locator(f"#{rule}-calculator .calculator__since")
    expect(line.locator("li").first).to_be_hidden()
    line.locator("summary").click()
    expect(line.locator("li:visible")).to_have_count(sum(rule in one.rules for one in evidence()))
    line.get_by_role("link", name="Ce que dit chacune").click()
    expect(page.locator(f"#s-{find(rule).section.replace('.', '-')}-depuis")).to_be_in_viewport()


@pytest.mark.parametrize(("later", "told"), [(0, False), (1, True)], ids=["last day", "day after"])
def test_what_is_too_old_says_so_from_the_day_after_a_year(page: Page, later: int, told: bool) -> None:
    day = LAST + timedelta(days=later)
    page.clock.set_fixed_time(datetime.combine(day, datetime.min.time()).replace(hour=12))
    page.goto("referentiel/3-5-2-mirels/")
    expect(page.locator(f".implementation .overdue[data-due='{LAST}']")).to_be_visible(visible=told)
