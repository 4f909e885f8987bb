"""Ten thousand fragments, honest and hostile: only an honest one fills the form, and none runs or throws anything."""

import random
from pathlib import Path

import pytest
from calculators import Calculator, every_answer, page_of
from playwright.sync_api import Page
from test_link import VERSION, check, link

RULE = "mirels"
HOW_MANY = 10_000
OPENED = 100
"""So many are opened as a reader would, all the others are given to the parser and to the form alone."""
PIECES = [
    *(
        "<script>__ran=1</script>",
        "<img src=x onerror=__ran=1>",
        '"><svg onload=__ran=1>',
        "javascript:__ran=1",
        "'-__ran=1-'",
    ),
    *(
        "__proto__",
        "constructor",
        "hasOwnProperty",
        "%00",
        "%3Cscript%3E",
        "\u202e",
        "\ud83e\uddb4",
        "é",
        " ",
        "#",
        "/",
        ";",
    ),
    *(
        "=",
        "?",
        "@",
        "..",
        "v1/",
        "v2/",
        "1.0.0",
        "99999",
        "-1",
        "1e9",
        "NaN",
        "[data-x]",
        '"]',
        "\\",
        "${__ran=1}",
        "*",
        ":not(",
    ),
]
TRY = """async ([fragments, answers, opened]) => {
    const form = document.querySelector(".calculator form");
    const banner = document.querySelector(".calculator [data-banner]");
    const held = () => Object.fromEntries(
        [...form.querySelectorAll("input:checked")].map(({ name, value }) => [name, value || "?"]));
    const broken = [];
    addEventListener("error", ({ message }) => broken.push(message));
    addEventListener("unhandledrejection", ({ reason }) => broken.push(String(reason)));
    document.addEventListener("securitypolicyviolation", ({ violatedDirective }) => broken.push(violatedDirective));
    const elements = document.querySelectorAll("script, img, svg, iframe, object, embed").length;
    const wrong = [];
    const { decode, plainOf } = await import(new URL("frontend/link.mjs", __md_scope));
    const { Answers } = await import(new URL("frontend/answers.mjs", __md_scope));
    const { measures, offered, show } = await import(new URL("frontend/form.mjs", __md_scope));
    const fill = (carried) => {
        const plain = plainOf(carried, measures(form));
        const given = plain && offered(form, plain);
        const filled = new Answers();
        if (given) filled.replace(given);
        show(form, filled);
    };
    for (const [place, fragment] of fragments.entries()) {
        const isOpened = place < opened;
        if (isOpened) document.querySelector(".calculator [data-action=clear]").click();
        else form.reset();
        banner.textContent = "";
        if (isOpened) {
            history.replaceState(null, "", location.pathname + fragment);
            dispatchEvent(new HashChangeEvent("hashchange"));
        } else {
            const link = decode(new URL(fragment, location.href).hash);
            if (link?.rule === "mirels") fill(link.answers);
        }
        const expected = answers[place] ?? {};
        const found = held();
        const same = JSON.stringify(Object.entries(found).sort()) === JSON.stringify(Object.entries(expected).sort());
        if (!same) wrong.push([fragment, found]);
        if (isOpened && Boolean(answers[place]) !== banner.textContent.startsWith("Données reçues par un lien"))
            wrong.push([fragment, banner.textContent]);
    }
    const now = document.querySelectorAll("script, img, svg, iframe, object, embed").length;
    if (now !== elements) broken.push("elements");
    if (typeof __ran !== "undefined") broken.push("ran");
    return { wrong, broken };
}"""

Honest = dict[str, str]


def honest(chance: random.Random) -> tuple[str, Honest]:
    """A link that the page could have made, and what it must fill in."""
    offered = every_answer(RULE)
    names = chance.sample(sorted(offered), chance.randint(1, len(offered)))
    answers = {name: chance.choice([*offered[name], "?"]) for name in names}
    version = chance.choice([VERSION, f"{chance.randint(0, 9)}.{chance.randint(0, 99)}.0"])
    return link(";".join(f"{name}={answer}" for name, answer in answers.items()), version=version), answers


def spoilt(chance: random.Random, text: str) -> str:
    """The same with a piece put in, taken out or put in the place of another."""
    for _ in range(chance.randint(1, 3)):
        start = chance.randrange(len(text) + 1)
        end = min(len(text), start + chance.choice([0, 0, 1, 5]))
        text = text[:start] + chance.choice([*PIECES, ""]) + text[end:]
    return text


def signed(fragment: str) -> str:
    """With the check that its body asks for, so that nothing but the parser can refuse it."""
    body = fragment.removeprefix("#").rpartition("/")[0]
    return f"#{body}/{check(body)}"


@pytest.mark.usefixtures("modules")
def test_ten_thousand_fragments(page: Page, site: Path) -> None:
    chance = random.Random(20261123)
    fragments: dict[str, Honest | None] = {}
    while len(fragments) < HOW_MANY:
        good, answers = honest(chance)
        bad = "#" + spoilt(chance, good.removeprefix("#"))
        noise = "#" + "".join(chance.choice(PIECES) for _ in range(chance.randint(1, 40)))
        fragments |= {good: answers}
        for fragment in (bad, noise, "#v1/" + noise, good[: chance.randrange(1, len(good))]):
            fragments.setdefault(fragment, None)
        wrong_code = signed(good.replace("=", f"={chance.choice(PIECES)}", 1))
        wrong_name = signed(good.replace("/", f"/{chance.choice(PIECES)}", 1))
        for fragment in (wrong_code, wrong_name):
            fragments.setdefault(fragment, None)
    page.goto(page_of(site, RULE))
    Calculator(page, RULE).ready()
    told = page.evaluate(TRY, [list(fragments), list(fragments.values()), OPENED])
    assert told == {"wrong": [], "broken": []}
