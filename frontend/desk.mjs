/** What the desk of a calculator and that of the sheet have in common: copying, links, buttons, the Escape key. */

import { copy } from "./clipboard.mjs";
import { around, box, one } from "./dom.mjs";
import { project, projected } from "./sheet.mjs";
import { confirm, part, showText } from "./view.mjs";

const NOTHING = "Aucun résultat à copier.";
const REFUSED = "Le navigateur refuse la copie.";
const BY_HAND = "\u00a0: le copier avec Ctrl + C.";

/**
 * What Python rendered, as it leaves the page.
 * @param {HTMLElement} section @param {string | null} text Nothing where there is no result that may leave.
 */
export async function copyText(section, text) {
  if (text === null) return confirm(section, NOTHING);
  const details = one(section, "[data-text]", HTMLDetailsElement);
  showText(section, text);
  details.open = true;
  const lines = text.trimEnd().split("\n").length;
  const copied = await copy(text, one(details, "textarea", HTMLTextAreaElement));
  const done = `Texte copié, ${lines} ligne${lines > 1 ? "s" : ""}`;
  confirm(section, copied ? done : `${REFUSED} Le texte est sélectionné ci-dessous${BY_HAND}`);
}

/** @param {HTMLElement} section */
const linkBox = (section) => one(part(section, "link"), "input", HTMLInputElement);

/**
 * Show a link, selected, and say in words what it does not hold.
 * @param {HTMLElement} section @param {string} hash
 * @param {string[]} left Questions whose answer it does not hold. @param {string[]} again Those whose confirmation it does not.
 */
export function showLink(section, hash, left, again) {
  const address = new URL(window.location.href);
  address.hash = hash;
  const place = linkBox(section);
  place.value = address.href;
  part(section, "link").hidden = false;
  place.focus();
  place.select();
  const said = [
    left.length ? `Le lien n'emporte pas ces réponses\u00a0: ${left.join("\u00a0; ")}.` : "",
    again.length ? `À confirmer de nouveau à l'ouverture du lien\u00a0: ${again.join("\u00a0; ")}.` : "",
  ];
  confirm(section, said.filter(Boolean).join(" "));
}

/** @param {HTMLElement} section */
export async function copyLink(section) {
  const place = linkBox(section);
  const copied = await copy(place.value, place);
  confirm(section, copied ? "Lien copié" : `${REFUSED} Le lien est sélectionné${BY_HAND}`);
}

/**
 * Do what the buttons of such sections say.
 * @param {string} sections Selector.
 * @param {Record<string, (section: HTMLElement, button: HTMLElement) => unknown>} actions By `data-action`.
 * @param {(section: HTMLElement) => unknown} [failed] Told of what could not be done.
 */
export function onAction(sections, actions, failed) {
  document.addEventListener("click", ({ target }) => {
    const button = around(target, `${sections} [data-action]`);
    const section = around(button, sections);
    if (!button || !section) return;
    const done = Promise.resolve(actions[button.dataset.action ?? ""]?.(section, button));
    if (failed) done.catch(() => failed(section));
  });
}

document.addEventListener("submit", (event) => {
  if (around(event.target, ".calculator")) event.preventDefault();
});

document.addEventListener("keydown", ({ key, target }) => {
  if (key !== "Escape") return;
  const alone = projected();
  const panel = around(target, ".calculator [data-link]");
  const text = around(target, "[data-text][open]");
  if (alone) project(alone);
  else if (panel) {
    panel.hidden = true;
    box(around(panel, ".calculator") ?? document, "[data-action=link]").focus();
  } else if (text instanceof HTMLDetailsElement) {
    text.open = false;
    box(text, "summary").focus();
  }
});
