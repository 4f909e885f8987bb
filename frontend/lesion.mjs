/**
 * Which lesion a calculator is used for, chosen in the lists of its form: it names the result in its texts, on paper and
 * in a link, goes with the answers to the sheet, and is no answer.
 */

import { boxes, every } from "./dom.mjs";

/** @typedef {Record<string, string>} Label Codes, by list. */

const PREFIX = "lesion.";

/** @param {ParentNode} within */
const lists = (within) => every(within, "[data-lesion] select", HTMLSelectElement);

/** What the lists hold. @param {ParentNode} within @returns {Label} */
export const chosen = (within) =>
  Object.fromEntries(lists(within).flatMap(({ name, value }) => (value ? [[name, value]] : [])));

/** Show a label in the lists, and its words wherever the lesion is named. @param {ParentNode} within @param {Label} label */
export function show(within, label) {
  for (const list of lists(within)) list.value = label[list.name] ?? "";
  for (const place of boxes(within, "[data-named]")) {
    place.textContent = words(within) && `Lésion\u00a0: ${words(within)}`;
    place.hidden = !words(within);
  }
}

/** The label in the words of the lists. @param {ParentNode} within */
export const words = (within) =>
  lists(within)
    .flatMap(({ value, selectedOptions: [option] }) => (value && option ? [option.text] : []))
    .join(", ");

/** A label as the sheet takes it. @param {Label} label */
export const plain = (label) =>
  Object.fromEntries(Object.entries(label).map(([name, code]) => [name.slice(PREFIX.length), code]));

/**
 * Take the label out of what a link carries; nothing where a list does not offer it.
 * @template {Record<string, string | null>} Spelt
 * @param {ParentNode} within @param {Spelt} carried
 * @returns {{label: Label, rest: Record<string, string | null>} | null}
 */
export function received(within, carried) {
  const all = Object.entries(carried);
  const [named, rest] = [true, false].map((is) => all.filter(([name]) => name.startsWith(PREFIX) === is));
  const isOffered = named?.every(([name, code]) =>
    lists(within).some((list) => list.name === name && code && [...list.options].some(({ value }) => value === code)),
  );
  return isOffered
    ? { label: Object.fromEntries(/** @type {[string, string][]} */ (named)), rest: Object.fromEntries(rest ?? []) }
    : null;
}

/** A text of the record, of one lesion. @param {string} lesion @param {string} text @param {"text" | "line"} form */
export function headed(lesion, text, form) {
  if (!lesion) return text;
  const named = form === "text" ? `Lésion\u00a0: ${lesion}\r\n` : `${lesion}\u00a0: `;
  return named.replace("\u00a0", " ") + text;
}
