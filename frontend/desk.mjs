/** What the desk of a calculator and that of the sheet have in common: copying, links, buttons, the Escape key. */

import { copy } from "./clipboard.mjs";
import { around, box, one } from "./dom.mjs";
import { project, projected } from "./sheet.mjs";
import { outdated } from "./status.mjs";
import { confirm, part, showText } from "./view.mjs";

/**
 * @typedef {{text: string, line: string, short?: string}} Texts What Python rendered for a record, in the forms that can be
 *   copied.
 */

const NOTHING = "Aucun résultat à copier.";
const REFUSED = "Le navigateur refuse la copie.";
const BY_HAND = "\u00a0: le copier avec Ctrl + C.";

/**
 * What Python rendered as it leaves the page, with what its reader must know of the place where it was made.
 * @param {Texts} texts @param {keyof Texts} form @param {string} [reserve] A sentence.
 */
function leaving(texts, form, reserve = "") {
  const said = [reserve, outdated()].filter(Boolean);
  return (texts[form] ?? "") + said.map((line) => (form === "line" ? ` ${line}` : `${line}\r\n`)).join("");
}

/** Show what can be copied by hand. @param {HTMLElement} section @param {Texts} texts @param {string} [reserve] */
export const showRecord = (section, texts, reserve) => showText(section, leaving(texts, "text", reserve));

/**
 * @param {HTMLElement} section @param {keyof Texts} form
 * @param {Texts | null | undefined | false} texts Nothing where there is no result that may leave.
 * @param {string} [reserve]
 */
export async function copyRecord(section, form, texts, reserve) {
  if (!texts) return confirm(section, NOTHING);
  const text = leaving(texts, form, reserve);
  const details = one(section, "[data-text]", HTMLDetailsElement);
  showText(section, text);
  const lines = text.trimEnd().split("\n").length;
  const copied = await copy(text, one(details, "textarea", HTMLTextAreaElement), () => {
    details.open = true;
  });
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
