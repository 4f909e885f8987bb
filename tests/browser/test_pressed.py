"""Nothing moves under a pressed mouse, finger or space bar, whatever Python, the network or another tab says."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from calculators import Calculator, complete_answers, page_of, row
from copies import COPIED, NEXT, Publication
from held import Held
from playwright.sync_api import Browser, Locator, Page, expect
from waiting import settled, until

from bonemets.kernel.rule import find
from bonemets_site.finish.offline import STATUS
from bonemets_site.paths import SITE

HARNESS = """
    const Native = Worker;
    /** What workers have said and the page has not been told. */
    const untold = [];
    let isHolding = false;
    let engine = null;
    window.hold = () => { isHolding = true; };
    window.deliver = () => { isHolding = false; for (const tell of untold.splice(0)) tell(); };
    window.untold = () => untold.length;
    /** The last word of the engine. */
    window.say = (data) => {
        isHolding = false;
        engine.dispatchEvent(new MessageEvent("message", { data }));
        isHolding = true;
    };
    const listen = (source) => source.addEventListener("message", (event) => {
        if (!isHolding || !event.isTrusted) return;
        event.stopImmediatePropagation();
        untold.push(() => source.dispatchEvent(new MessageEvent("message", { data: event.data })));
    });
    window.Worker = function (address, options) {
        const worker = new Native(address, options);
        if (options?.name === "python") engine = worker;
        listen(worker);
        return worker;
    };
    /** By which a Python that is apart from the page speaks. */
    window.MessageChannel = class extends MessageChannel {
        constructor() {
            super();
            engine = this.port1;
            listen(engine);
        }
    };
    window.read = 0;
    for (const name of ["json", "arrayBuffer"]) {
        const read = Response.prototype[name];
        Response.prototype[name] = async function () {
            try { return await read.call(this); } finally { setTimeout(() => { window.read += 1; }); }
        };
    }
    const watch = { element: null, places: [], clicks: 0 };
    const place = () => {
        const { x, y, width, height } = watch.element.getBoundingClientRect();
        watch.places.push([x, y, width, height]);
        return watch.places;
    };
    window.watch = (element) => {
        // Not every browser scrolls along with what it shows.
        document.documentElement.style.overflowAnchor = "none";
        Object.assign(watch, { element, places: [], clicks: 0 });
        place();
        new ResizeObserver(place).observe(element);
    };
    const frame = requestAnimationFrame.bind(window);
    for (const type of ["pointerdown", "keydown"])
        addEventListener(type, () => { watch.places = []; if (watch.element) place(); }, { capture: true });
    window.places = () => new Promise((done) => frame(() => frame(() => done(place()))));
    window.clicks = () => watch.clicks;
    addEventListener("click", (event) => {
        if (!watch.element?.contains(event.target)) return;
        watch.clicks += 1;
        if (!event.target.closest("a")) return;
        event.preventDefault();
        event.stopImmediatePropagation();
    }, { capture: true });
"""


class Press:
    """An element that is pressed until it is released."""

    def __init__(self, target: Locator) -> None:
        self.page = target.page
        target.scroll_into_view_if_needed()
        target.evaluate("element => watch(element)")
        self.begin(target)

    def begin(self, target: Locator) -> None:
        """Press its middle with the mouse."""
        target.hover()
        self.page.mouse.down()

    def end(self) -> None:
        self.page.mouse.up()

    def expect_still(self) -> None:
        first, *others = self.page.evaluate("places()")
        moved = max(abs(now - before) for place in others for before, now in zip(first, place, strict=True))
        assert moved < 1, f"What is pressed was at {first}, and is at {others[-1]}"

    def release(self) -> None:
        """Release, and find that it was a click."""
        self.expect_still()
        self.end()
        until(self.page, "clicks() > 0")


class Space(Press):
    """The space bar, on what has the focus."""

    def begin(self, target: Locator) -> None:
        target.focus()
        self.page.keyboard.down("Space")

    def end(self) -> None:
        self.page.keyboard.up("Space")


class Finger(Press):
    """A finger, which the browser holds for a long press after half a second: then no click is owed."""

    def begin(self, target: Locator) -> None:
        self.session = self.page.context.new_cdp_session(self.page)
        box = target.bounding_box()
        assert box
        place = {"x": box["x"] + box["width"] / 2, "y": box["y"] + box["height"] / 2}
        self.session.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [place]})

    def end(self) -> None:
        self.session.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})

    def release(self) -> None:
        self.expect_still()
        self.end()


HOWS = pytest.mark.parametrize("how", [Press, Finger, Space])
POINTERS = pytest.mark.parametrize("how", [Press, Finger])
How = type[Press]

STATES = {
    "failed": {"state": "failed", "detail": "essai"},
    "refused": {"state": "refused", "detail": "essai"},
    "starting": {"state": "starting", "detail": ""},
}
SHEET = "fiche-rcp/"
CASE = "cas/07-femur-menace/"
MORE = """async (text) => {
    const query = document.querySelector(".md-search__input");
    query.value = text;
    query.dispatchEvent(new KeyboardEvent("keyup", { bubbles: true }));
}"""
ONLINE = "dispatchEvent(new Event('online'))"


@pytest.fixture
def page(browser: Browser, browser_context_args: dict[str, Any], site: Path) -> Iterator[Page]:
    """A page that a mouse and a finger can press."""
    with browser.new_context(**browser_context_args, has_touch=True) as context:
        context.add_init_script(HARNESS)
        yield context.new_page()


def withdraw(page: Page, *names: str) -> None:
    """Publish that rules are withdrawn, for the next time it is asked."""
    withdrawn = [
        {"rule": name, "versions": [find(name).version], "date": "01/12/2026", "reason": "essai"} for name in names
    ]
    status = json.loads((SITE / STATUS).read_bytes()) | {"withdrawn": withdrawn}
    page.context.route("**/status.json", lambda route: route.fulfill(json=status))


def ask_again(page: Page) -> None:
    """Have the page ask what is published, and wait until it has read it."""
    before = page.evaluate("read")
    page.evaluate(ONLINE)
    until(page, f"read > {before}")


def expect_state(page: Page, state: str) -> None:
    expect(page.locator("html")).to_have_attribute("data-engine", state)


class TestCalculator:
    @pytest.fixture
    def mirels(self, page: Page, site: Path) -> Calculator:
        page.goto(page_of(site, "mirels"))
        return Calculator(page, "mirels").ready()

    @HOWS
    @pytest.mark.parametrize("state", STATES)
    def test_a_state_of_python(self, mirels: Calculator, state: str, how: How) -> None:
        radio = mirels.radio("pain", "mild")
        press = how(radio if how is Space else row(radio))
        mirels.page.evaluate("data => say(data)", STATES[state])
        press.release()
        expect_state(mirels.page, state)

    @HOWS
    def test_python_comes(self, page: Page, site: Path, how: How) -> None:
        page.add_init_script("hold()")
        page.goto(page_of(site, "mirels"))
        radio = Calculator(page, "mirels").radio("pain", "mild")
        expect_state(page, "starting")
        press = how(radio if how is Space else row(radio))
        until(page, "untold() > 0")
        page.evaluate("deliver()")
        press.release()
        expect_state(page, "ready")

    @HOWS
    def test_an_answer_of_python(self, page: Page, site: Path, how: How) -> None:
        """This score has no table: its answer comes from Python alone, and takes more room than what awaits it."""
        page.goto(page_of(site, "zoledronic_dose"))
        calculator = Calculator(page, "zoledronic_dose").ready()
        answers = complete_answers("zoledronic_dose")
        page.evaluate("hold()")
        calculator.fill(answers)
        button = calculator.root.locator(".calculator__actions [data-action=copy]")
        press = how(button)
        until(page, "untold() > 0")
        page.evaluate("deliver()")
        press.release()
        calculator.expect_result_of(answers)

    @HOWS
    def test_a_rule_is_withdrawn(self, mirels: Calculator, how: How) -> None:
        answers = complete_answers("mirels")
        mirels.fill(answers)
        mirels.expect_result_of(answers)
        withdraw(mirels.page, "mirels")
        press = how(mirels.root.locator(".calculator__actions [data-action=copy]"))
        ask_again(mirels.page)
        press.release()
        expect(mirels.sentence).to_contain_text("Règle retirée")

    def test_what_is_withdrawn_meanwhile_is_not_copied(self, mirels: Calculator) -> None:
        page = mirels.page
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        page.evaluate("navigator.clipboard.writeText('rien')")
        mirels.fill(complete_answers("mirels"))
        mirels.expect_result_of(complete_answers("mirels"))
        withdraw(page, "mirels")
        press = Press(mirels.root.locator(".calculator__actions [data-action=copy]"))
        ask_again(page)
        press.release()
        expect(mirels.sentence).to_contain_text("Règle retirée")
        assert page.evaluate("navigator.clipboard.readText()") == "rien"

    @POINTERS
    def test_a_field_is_left_with_an_error(self, page: Page, site: Path, how: How) -> None:
        page.goto(page_of(site, "zoledronic_dose"))
        calculator = Calculator(page, "zoledronic_dose").ready()
        name = next(iter(complete_answers("zoledronic_dose")))
        calculator.field(name).press_sequentially("abc")
        how(calculator.root.locator(".calculator__actions [data-action=copy]")).release()
        expect(calculator.question(name).locator(".error")).to_be_visible()

    def test_the_colours_of_the_device(self, mirels: Calculator) -> None:
        press = Press(row(mirels.radio("pain", "mild")))
        mirels.page.emulate_media(color_scheme="dark")
        expect(mirels.page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
        press.release()


class TestSheet:
    @pytest.fixture
    def sheet(self, page: Page) -> Locator:
        page.goto(SHEET)
        expect_state(page, "ready")
        board = page.locator(".board")
        board.locator("form[data-part=topics] input[name=fracture]").check()
        row(board.locator("[data-lesions] input[value=trochanteric]")).click()
        expect(board.locator("[data-result]")).to_contain_text("Mirels")
        return board

    @POINTERS
    @pytest.mark.parametrize("state", STATES)
    def test_a_state_of_python(self, sheet: Locator, state: str, how: How) -> None:
        press = how(sheet.locator("[data-action=copy]"))
        sheet.page.evaluate("data => say(data)", STATES[state])
        press.release()
        expect_state(sheet.page, state)

    @POINTERS
    def test_an_answer_of_python(self, sheet: Locator, how: How) -> None:
        page = sheet.page
        page.evaluate("hold()")
        row(sheet.locator("form[data-part=topics] input[name=instability]")).click()
        press = how(sheet.locator("[data-action=copy]"))
        until(page, "untold() > 0")
        page.evaluate("deliver()")
        press.release()
        expect(sheet.locator("[data-result]")).to_contain_text("Cette vertèbre est-elle instable")

    @POINTERS
    def test_a_rule_is_withdrawn(self, sheet: Locator, how: How) -> None:
        withdraw(sheet.page, "mirels", "surgery_indication")
        press = how(sheet.locator("[data-action=copy]"))
        ask_again(sheet.page)
        press.release()
        expect(sheet.locator("[data-result]")).to_contain_text("Règle retirée")

    @POINTERS
    def test_a_field_is_left_with_an_error(self, sheet: Locator, how: How) -> None:
        sheet.locator("form[data-part=topics] input[name=spine_surgery]").check()
        question = sheet.locator(".question[data-question=life_expectancy]")
        question.locator("input[type=text]").press_sequentially("abc")
        how(sheet.locator("[data-action=copy]")).release()
        expect(question.locator(".error")).to_be_visible()


class TestCells:
    @pytest.fixture
    def cell(self, page: Page) -> Locator:
        page.goto(CASE)
        cell = page.get_by_role("group", name="Cellule 1", exact=True)
        cell.get_by_role("button", name="Modifier et exécuter").click()
        cell.get_by_role("textbox").fill("1 / 0")
        cell.get_by_role("button", name="Exécuter", exact=True).click()
        expect(cell.get_by_role("status")).to_have_text("Erreur : ZeroDivisionError.", timeout=60_000)
        cell.get_by_role("textbox").fill("print(1)")
        return cell

    @pytest.fixture
    def below(self, page: Page) -> Locator:
        """What a cell pushes away."""
        return page.get_by_role("group", name="Cellule 2", exact=True).get_by_role("button").first

    @POINTERS
    def test_what_python_shows(self, cell: Locator, below: Locator, how: How) -> None:
        page = cell.page
        page.evaluate("hold()")
        cell.get_by_role("button", name="Exécuter", exact=True).click()
        expect(cell.get_by_text("depuis")).to_be_visible()
        press = how(below)
        until(page, "untold() > 0")
        page.evaluate("deliver()")
        press.release()
        expect(cell.get_by_role("status")).to_have_text("Exécuté.")

    def test_the_time_that_it_takes(self, cell: Locator, below: Locator) -> None:
        """Time passes by itself: a clock that is held never answers for the frame of the cells, which has no origin."""
        page = cell.page
        page.evaluate("hold()")
        cell.get_by_role("button", name="Exécuter", exact=True).click()
        press = Press(below)
        told = page.evaluate("performance.now()") + 2_000
        until(page, f"performance.now() > {told}")
        press.release()
        expect(cell.get_by_text("En cours depuis")).to_be_visible()

    @POINTERS
    def test_python_fails(self, cell: Locator, below: Locator, how: How) -> None:
        cell.page.evaluate("hold()")
        cell.get_by_role("button", name="Exécuter", exact=True).click()
        expect(cell.get_by_text("depuis")).to_be_visible()
        press = how(below)
        cell.page.evaluate("data => say(data)", STATES["failed"])
        press.release()
        expect(cell.get_by_role("status")).to_contain_text("Python n'a pas démarré")

    @POINTERS
    def test_a_rule_is_withdrawn(self, cell: Locator, below: Locator, how: How) -> None:
        withdraw(cell.page, "mirels")
        press = how(cell.page.locator(".md-content .runner").last.get_by_role("button").first)
        ask_again(cell.page)
        press.release()
        expect(cell.page.get_by_role("alert").filter(visible=True).first).to_contain_text("Ne pas s'en servir")


class TestTester:
    @pytest.fixture
    def tester(self, page: Page) -> Locator:
        page.goto("verification/tester/")
        tester = page.locator("[data-tester]")
        tester.evaluate("section => { section.dataset.rules = 'mirels'; }")
        return tester

    @pytest.fixture
    def below(self, page: Page) -> Locator:
        return page.locator(".md-footer a").first

    @POINTERS
    def test_what_python_finds(self, tester: Locator, below: Locator, how: How) -> None:
        page = tester.page
        page.evaluate("hold()")
        tester.get_by_role("button", name="Lancer la vérification").click()
        press = how(below)
        until(page, "untold() > 0")
        page.evaluate("deliver()")
        press.release()
        expect(tester.get_by_label("Certificat")).to_be_visible(timeout=60_000)

    @POINTERS
    def test_a_table_that_is_not_the_published_one(self, tester: Locator, below: Locator, how: How) -> None:
        page = tester.page
        page.context.route("**/tables/mirels.json", lambda route: route.fulfill(json={}))
        held = Held(page.context, "**/tables/index.json")
        tester.get_by_role("button", name="Lancer la vérification").click()
        press = how(below)
        read = page.evaluate("read")
        held.release()
        until(page, f"read > {read + 1}")
        press.release()
        expect(tester.get_by_role("status")).to_contain_text("somme de contrôle fausse")


class TestSearch:
    @POINTERS
    def test_results_come(self, page: Page, how: How) -> None:
        page.goto("")
        query = page.get_by_role("textbox", name="Rechercher")
        query.press_sequentially("mirels")
        results = page.locator(".md-search-result__link")
        expect(results.first).to_be_visible()
        page.evaluate("hold()")
        query.press_sequentially(" chirurgie")
        until(page, "untold() > 0")
        press = how(results.nth(1))
        page.evaluate("deliver()")
        press.release()
        expect(page.locator(".md-search-result mark").filter(has_text="chirurgie").first).to_be_attached()


class TestCopy:
    """What the page says of the copy of the site comes above everything else."""

    @pytest.fixture
    def copied(self, browser: Browser, browser_context_args: dict[str, Any], published: Publication) -> Iterator[Page]:
        options = {**browser_context_args, "service_workers": "allow", "has_touch": True}
        with browser.new_context(**options) as context:
            context.add_init_script(HARNESS)
            page = context.new_page()
            page.goto(published.address)
            settled(page, COPIED)
            page.reload()
            yield page

    @pytest.fixture
    def door(self, copied: Page) -> Locator:
        return copied.locator(".md-content a:visible").first

    @POINTERS
    def test_the_network_goes_and_comes(self, copied: Page, door: Locator, published: Publication, how: How) -> None:
        notice = copied.locator(".site-notice")
        published.stop()
        press = how(door)
        with copied.expect_event("requestfailed"):
            copied.evaluate(ONLINE)
        press.release()
        expect(notice).to_contain_text("Copie hors ligne")
        published.start()
        press = how(door)
        ask_again(copied)
        press.release()
        expect(notice).to_be_hidden()

    @POINTERS
    def test_a_release_is_ready(self, copied: Page, door: Locator, published: Publication, how: How) -> None:
        published.change("aide/index.html", "<h1", "<p>Page réécrite</p><h1")
        published.release()
        press = how(door)
        assert settled(copied, NEXT) == "installed"
        press.release()
        expect(copied.locator(".site-notice")).to_contain_text("Une nouvelle version du site est prête")


@pytest.mark.parametrize("address", ["", CASE, "verification/tester/"])
def test_the_scripts_of_the_page_come(page: Page, address: str) -> None:
    """A slow network brings them while something is pressed already."""
    held = Held(page.context, "**/*.{js,mjs}")
    page.goto(address, wait_until="commit")
    until(page, "document.readyState === 'interactive'")
    target = page.locator(".md-footer a:visible").last
    press = Press(target)
    held.release()
    until(page, "globalThis.document$")
    press.release()


@pytest.mark.parametrize("state", STATES)
def test_a_tap_is_a_click_whatever_comes_while_the_finger_is_down(page: Page, site: Path, state: str) -> None:
    """The click of a finger comes in a task of its own, after the release."""
    page.goto(page_of(site, "mirels"))
    calculator = Calculator(page, "mirels").ready()
    radio = calculator.radio("pain", "mild")
    page.evaluate("data => addEventListener('pointerdown', () => say(data), { once: true })", STATES[state])
    row(radio).tap()
    expect(radio).to_be_checked()
    expect_state(page, state)
