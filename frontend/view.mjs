/** What a calculator shows beside its form: result, bar, messages. */

import { box, boxes, every, one } from "./dom.mjs";
import { nodes } from "./markup.mjs";

const QUIET = 500;
/** What is said where Python is of another release than the page. */
export const MIXED = "Aucun résultat\u00a0: la page et le calcul ne sont pas de la même version. Recharger la page.";
const announcements = new WeakMap();

/** @param {HTMLElement} section @param {string} name @returns {HTMLElement} */
export const part = (section, name) => box(section, `[data-${name}]`);

/** @import { Store } from "./store.mjs" */

/**
 * Say that what is shown answers older answers, or no longer: on paper it is then left out.
 * @param {HTMLElement} section @param {Store<any>} store @param {boolean} isLate
 */
export function late(section, store, isLate) {
  store.isLate = isLate;
  for (const place of boxes(section, "[data-result], [data-bar]")) place.setAttribute("aria-busy", String(isLate));
  if (isLate) one(part(section, "text"), "textarea", HTMLTextAreaElement).value = "";
}

/** @param {HTMLElement} slot @param {string} selector */
const folds = (slot, selector) => every(slot, selector, HTMLDetailsElement);

/** @param {HTMLDetailsElement} fold */
const named = (fold) => fold.querySelector("summary")?.textContent;

/**
 * Show the HTML that Python rendered, and its sentence in the bar; what the reader has unfolded stays so.
 * @param {HTMLElement} section
 * @param {{html: string, sentence: string, status: string}} reply
 */
export function showReply(section, reply) {
  const slot = part(section, "result");
  const read = folds(slot, "details[open]").map(named);
  slot.replaceChildren(nodes(reply.html));
  for (const fold of folds(slot, "details")) fold.open = read.includes(named(fold));
  const result = box(slot, ".result");
  const said = reply.status === "empty" ? [] : box(result, ".result__sentence").cloneNode(true).childNodes;
  const category = result.querySelector(".result__category")?.cloneNode(true).childNodes ?? [];
  showBar(section, said, { ...result.dataset, status: reply.status, category });
  announce(section, reply.sentence);
}

/**
 * Show nodes of ours in place of a result.
 * @param {HTMLElement} section
 * @param {Node[]} nodes
 * @param {string} [sentence] For the bar and for screen readers; none where nothing has been answered.
 */
export function showInstead(section, nodes, sentence = "") {
  part(section, "result").replaceChildren(...nodes);
  part(section, "text").hidden = true;
  showBar(section, sentence ? [sentence] : [], { status: "waiting" });
  announce(section, sentence);
}

/** A sentence in the place of a result. @param {string} kind @param {string} text @returns {HTMLElement} */
export function message(kind, text) {
  const box = document.createElement("div");
  const sentence = document.createElement("p");
  box.className = `result result--${kind}`;
  sentence.className = "result__sentence";
  sentence.textContent = text;
  box.append(sentence);
  return box;
}

/** @typedef {Iterable<Node | string> & {length: number}} Said */

/** The two lines that stay in sight on a phone. @param {HTMLElement} bar @param {Said} sentence @param {Said} category */
export function brief(bar, sentence, category) {
  bar.hidden = sentence.length === 0;
  box(bar, ".bar__sentence").replaceChildren(...sentence);
  box(bar, ".bar__category").replaceChildren(...category);
}

/**
 * @param {HTMLElement} section @param {Said} sentence
 * @param {{status: string, category?: Said, tone?: string}} of
 */
function showBar(section, sentence, { status, category = [], tone = "" }) {
  const bar = part(section, "bar");
  brief(bar, sentence, category);
  bar.dataset.status = status;
  bar.dataset.tone = tone;
  box(bar, "[data-action=copy]").hidden = status === "waiting";
}

/** @param {HTMLElement} section @param {string} text */
export function showText(section, text) {
  part(section, "text").hidden = false;
  one(part(section, "text"), "textarea", HTMLTextAreaElement).value = text;
}

/** Say it to screen readers once the reader has paused. @param {HTMLElement} section @param {string} sentence */
export function announce(section, sentence) {
  clearTimeout(announcements.get(section));
  announcements.set(
    section,
    setTimeout(() => (part(section, "announce").textContent = sentence), QUIET),
  );
}

/** Confirm an action in words, in the bar too where the section has one. @param {HTMLElement} section @param {string} text */
export function confirm(section, text) {
  part(section, "done").textContent = text;
  for (const place of boxes(section, ".bar__done")) place.textContent = text;
}
