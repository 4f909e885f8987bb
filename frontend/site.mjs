/** The frame of every page: theme, menu and search, for the keyboard too. */

import { box } from "./dom.mjs";
import { onShown } from "./navigation.mjs";
import { isPressed, whenReleased } from "./pointer.mjs";
import { retractions } from "./status.mjs";
import { nextTheme } from "./theme.mjs";

/** @param {string} id @returns {HTMLInputElement} */
const toggle = (id) => /** @type {HTMLInputElement} */ (document.getElementById(id));

/** @param {string} id */
function open(id) {
  toggle(id).click();
  if (id === "__search") box(document, ".md-search__input").focus();
}

/** @param {string} id */
function tell(id) {
  const button = document.querySelector(`[data-opens="${id}"]`);
  button?.setAttribute("aria-expanded", String(toggle(id).checked));
}

document.addEventListener("click", ({ target }) => {
  const button = target instanceof Element ? target.closest("[data-opens], [data-next-theme]") : null;
  if (button instanceof HTMLElement && button.dataset.opens) open(button.dataset.opens);
  else if (button) nextTheme();
});

/** A place chosen among the contents is what is looked at next; the theme keeps such a click for itself. */
document.addEventListener(
  "click",
  ({ target }) => {
    const contents = target instanceof Element && target.closest("a") && target.closest("[popover]");
    if (contents instanceof HTMLElement) contents.hidePopover();
  },
  true,
);

/**
 * On a phone the theme holds the page still while a search is open, and lets go of it a while after: a page that comes
 * sooner than that is not moved to what the result leads to.
 */
let led = false;
document.addEventListener(
  "click",
  ({ target }) => {
    led ||= target instanceof Element && target.closest(".md-search-result__link") !== null;
  },
  true,
);
new MutationObserver(() => {
  if (!led || document.body.hasAttribute("data-md-scrolllock")) return;
  led = false;
  document.getElementById(location.hash.slice(1))?.scrollIntoView();
}).observe(document.body, { attributeFilter: ["data-md-scrolllock"] });

/**
 * The theme notes where a page stands a moment after it was scrolled. A link that is followed sooner has already changed
 * the entry of the history, and the next page is scrolled to the place of the one before: it goes where the link leads.
 */
let aim = "";
document.addEventListener(
  "click",
  ({ target }) => {
    const link = target instanceof Element ? target.closest("a") : null;
    aim = link?.hash ? link.href : "";
  },
  true,
);
window.addEventListener("popstate", () => (aim = ""));
onShown(() => {
  if (aim !== location.href) return;
  aim = "";
  requestAnimationFrame(() => document.getElementById(location.hash.slice(1))?.scrollIntoView());
});

/** What a search takes is on its way while the first word is typed: these two weigh most. */
const SEARCHED = ["search/engine.js", "../search/sections.json"].map((path) => new URL(path, import.meta.url));

/**
 * Material draws results as its worker gives them: they too wait until nothing is pressed. What it asks of its worker
 * goes with what has been withdrawn since the copy was made that is searched.
 */
globalThis.Worker = class extends Worker {
  #isSearch;

  /** @param {[string | URL, WorkerOptions?]} given */
  constructor(...given) {
    super(...given);
    this.#isSearch = `${given[0]}`.endsWith("/search/worker.js");
    if (!this.#isSearch) return;
    this.addEventListener("message", (event) => {
      if (!isPressed()) return;
      event.stopImmediatePropagation();
      whenReleased(() => this.dispatchEvent(new MessageEvent("message", { data: event.data })));
    });
  }

  /** @param {any} message @param {any} [rest] */
  postMessage(message, rest) {
    super.postMessage(this.#isSearch ? { ...message, withdrawn: retractions() } : message, rest);
  }
};

document.addEventListener("focusin", ({ target }) => {
  if (!(target instanceof Element) || !target.matches(".md-search__input")) return;
  for (const address of SEARCHED.splice(0)) fetch(address).catch(() => {});
});

document.addEventListener("change", ({ target }) => {
  if (target instanceof HTMLInputElement && target.matches(".md-toggle[data-md-toggle]")) tell(target.id);
});

/** Material's menu opens its branches on Enter alone. */
document.addEventListener("keydown", (event) => {
  if (event.key !== " " || !(event.target instanceof HTMLLabelElement)) return;
  event.preventDefault();
  event.target.click();
});

document.addEventListener("keydown", ({ key }) => {
  if (key !== "Escape" || !toggle("__drawer").checked) return;
  toggle("__drawer").click();
  box(document, "[data-opens=__drawer]").focus();
});

/** Material answers to single letters outside fields; speech input and tremor set them off by mistake. */
document.addEventListener(
  "keydown",
  (event) => {
    const typing =
      event.target instanceof Element &&
      event.target.closest("input:not([type=radio], [type=checkbox]), textarea, .runner__editor");
    if (event.key.length === 1 && event.key !== " " && !typing) event.stopPropagation();
  },
  { capture: true },
);
