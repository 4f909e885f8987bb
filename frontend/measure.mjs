/** A measured answer: a number typed in a field, its unit, and the confirmation that an unusual value needs. */

import { box, inputs } from "./dom.mjs";

/** @typedef {{value: string, confirmed: true}} Confirmed A value that Python must not question again. */

const NUMBER = /^(\d[\d\s\u00a0\u202f]*(?:[.,]\d+)?)\s*(\D*)$/;
const AMBIGUOUS = /^\d{1,3}\.\d{3}$/;

/** The field of a measured question; a closed one has none. @param {HTMLElement} question @returns {HTMLInputElement | null} */
export const field = (question) => inputs(question, "input[type=text]")[0] ?? null;

/** @param {HTMLElement} question */
const text = (question) => {
  const found = field(question);
  if (!found) throw new Error(`no field in ${question.dataset.question}`);
  return found;
};

/** @param {HTMLElement} question @returns {HTMLInputElement[]} The usual unit first. */
const units = (question) => inputs(question, ".units input");

/** What is typed, with the chosen unit where none was typed. @param {HTMLElement} question @returns {string} */
function typed(question) {
  const value = text(question).value.trim();
  const unit = units(question).find((one, place) => one.checked && place > 0);
  return unit && /\d$/.test(value) ? `${value} ${unit.value}` : value;
}

/** @param {HTMLElement} question @returns {string | Confirmed | undefined} */
export function read(question) {
  const value = typed(question);
  if (!value) return undefined;
  return text(question).dataset.confirmed === value ? { value, confirmed: true } : value;
}

/** The same for a link, `12.5` or `12.5_mgdl`; nothing where it is not plainly a number. @param {HTMLElement} question */
export function carry(question) {
  const [, number, unit] = NUMBER.exec(typed(question)) ?? [];
  if (!number || AMBIGUOUS.test(number)) return undefined;
  const plain = number.replace(/[^\d.,]/g, "").replace(",", ".");
  if (!unit || unit === text(question).dataset.unit) return plain;
  return units(question).some((one) => one.value === unit) ? `${plain}_${slug(unit)}` : undefined;
}

/** @param {HTMLElement} question @param {string} carried @returns {boolean} Whether the field can take it. */
export function accepts(question, carried) {
  const [number = "", unit] = carried.split("_");
  return /^\d/.test(number) && (!unit || units(question).some((one) => slug(one.value) === unit));
}

/** @param {HTMLElement} question @param {string} carried */
export function put(question, carried) {
  const [number = "", unit] = carried.split("_");
  text(question).value = number.replace(".", ",");
  for (const one of units(question)) if (slug(one.value) === unit) one.checked = true;
}

/** @param {string} unit */
const slug = (unit) => unit.toLowerCase().replace(/[^a-z]/g, "");

/** Take another reading of the number, such as `11 mg/L`. @param {HTMLElement} question @param {string} reading */
function correct(question, reading) {
  const [, number = "", unit] = NUMBER.exec(reading) ?? [];
  text(question).value = number;
  for (const one of units(question)) one.checked = one.value === unit;
}

/** Hold what is typed for exact. @param {HTMLElement} question */
export function confirm(question) {
  text(question).dataset.confirmed = typed(question);
}

/** Take the answer that a button of the doubt gives; the button goes with the doubt, hence back to the field. @param {HTMLElement} button */
export function resolve(button) {
  const question = /** @type {HTMLElement} */ (button.closest(".question"));
  if (button.dataset.action === "correct") correct(question, button.dataset.reading ?? "");
  else confirm(question);
  text(question).focus();
}

/** The value in its other units. @param {HTMLElement} question @param {string} echo */
export function showEcho(question, echo) {
  const place = box(question, ".question__echo");
  place.textContent = `= ${echo}`;
  place.hidden = !echo;
}

/**
 * Ask about an unusual value: another reading, or a confirmation.
 * @param {HTMLElement} question
 * @param {string[] | undefined} readings Such as `11 mg/L (97 µmol/L)`; nothing where there is no doubt.
 */
export function showDoubt(question, readings) {
  const place = box(question, ".question__doubt");
  const corrections = (readings ?? []).map((reading) =>
    button("correct", `C'est ${reading}`, reading.split(" (")[0] ?? ""),
  );
  const value = typed(question);
  const exact = /\d$/.test(value) ? `${value} ${text(question).dataset.unit}` : value;
  const asked = readings ? [...corrections, button("confirm", `Confirmer ${exact}`, "")] : [];
  place.replaceChildren(...asked);
  place.hidden = !readings;
}

/** @param {string} action @param {string} words @param {string} reading */
function button(action, words, reading) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "button";
  made.textContent = words;
  made.dataset.action = action;
  made.dataset.reading = reading;
  return made;
}
