/** A form of questions, as a view of answers: it shows them, and tells them what the reader changes. */

import { asTyped, typed, written } from "./answers.mjs";
import { around, box, boxes, inputs } from "./dom.mjs";

/** @import { Answers, Given, Plain } from "./answers.mjs" */

/**
 * @typedef {Record<string, string[]>} Readings
 * @typedef {{errors: Record<string, string>, unconfirmed: Readings, echo: Record<string, string>, meant?: Readings}} Remarks
 */

/** @type {Remarks} */
export const NO_REMARKS = { errors: {}, unconfirmed: {}, echo: {} };

const STATES = {
  open: "à renseigner",
  unknown: "inconnu",
  answered: "renseigné",
  computed: "calculé ci-dessous",
  wrong: "à vérifier",
};
/** Milliseconds within which a second click belongs to the first. */
const DOUBLE = 400;
/** When each answer was last clicked. @type {WeakMap<EventTarget, number>} */
const clicked = new WeakMap();

/** @param {Event} event */
function isDouble({ target, timeStamp }) {
  const last = target ? (clicked.get(target) ?? -DOUBLE) : -DOUBLE;
  if (target) clicked.set(target, timeStamp);
  return timeStamp - last < DOUBLE;
}

/** Another reading of a number, as Python wrote it: `11 mg/L (97 µmol/L)`. */
const READING = /^(.*?) ?([^\d\s]\S*)?(?: \(.*)?$/;

/** @param {ParentNode} form @returns {HTMLElement[]} */
const questions = (form) => boxes(form, ".question");

/** @param {HTMLElement} question */
export const nameOf = (question) => question.dataset.question ?? "";

/** The field of a measured question; a closed one has none. @param {HTMLElement} question */
const field = (question) => inputs(question, "input[type=text]")[0];

/** @param {HTMLElement} question @returns {HTMLInputElement[]} The usual unit first. */
const units = (question) => inputs(question, ".units input");

/** @param {ParentNode} form @param {string} name */
const questionOf = (form, name) => questions(form).find((one) => nameOf(one) === name);

/** In the words of the form. @param {ParentNode} form @param {string} name */
export function labelOf(form, name) {
  const question = questionOf(form, name);
  return (question?.querySelector("legend, label")?.firstChild?.textContent ?? name).trim();
}

/** What the form says of measured questions. @param {ParentNode} form */
export const measures = (form) => (/** @type {string} */ name) => {
  const question = questionOf(form, name);
  const text = question && field(question);
  if (!text) return undefined;
  const others = units(question).slice(1);
  return {
    unit: text.dataset.unit ?? "",
    units: others.map(({ value }) => value),
    isDay: text.hasAttribute("data-today"),
  };
};

/** @param {Answers} answers @param {string} name */
function typedOf(answers, name) {
  const given = answers.get(name);
  return given !== null && typeof given === "object" ? given : typed();
}

/** Take one change; typing a value and saying that it is unknown exclude each other. @param {HTMLInputElement} input @param {Answers} answers */
export function hear(input, answers) {
  const question = around(input, ".question");
  if (!question) return input.checked ? answers.set(input.name, input.value) : answers.delete(input.name);
  const name = nameOf(question);
  const text = field(question);
  if (input.dataset.unknown) return input.checked ? answers.set(name, null) : answers.delete(name);
  if (!text) return input.checked ? answers.set(name, input.value || null) : undefined;
  const chosen = units(question).find(({ checked }) => checked);
  const unit = chosen && chosen !== units(question)[0] ? chosen.value : "";
  if (input === text && !input.value && answers.get(name) === null) return undefined;
  return answers.set(name, { ...typedOf(answers, name), text: text.value, unit, isProposed: false });
}

/** What was answered before our script ran. @param {HTMLFormElement} form @param {Answers} answers */
export function gather(form, answers) {
  for (const input of inputs(form, ".exclusions input:checked, .question input:checked")) hear(input, answers);
  for (const text of inputs(form, ".question input[type=text]")) if (text.value) hear(text, answers);
}

/** Show the answers, and open what holds them if asked. @param {HTMLFormElement} form @param {Answers} answers @param {boolean} [opens] */
export function show(form, answers, opens = false) {
  for (const box of inputs(form, ".exclusions input")) box.checked = answers.get(box.name) === box.value;
  for (const question of questions(form)) {
    const given = answers.get(nameOf(question));
    const own = inputs(question, "input");
    const text = field(question);
    for (const unknown of own.filter(({ dataset }) => dataset.unknown)) unknown.checked = given === null;
    if (text) {
      const { text: value, unit } = typedOf(answers, nameOf(question));
      if (text.value !== value) text.value = value;
      units(question).forEach((one, place) => {
        one.checked = unit ? one.value === unit : place === 0;
      });
    } else for (const radio of own) radio.checked = given !== undefined && radio.value === (given ?? "");
    if (opens && given !== undefined) around(question, "details")?.setAttribute("open", "");
  }
}

/**
 * @param {HTMLElement} question @param {Answers} answers @param {Set<string>} wrong
 * @returns {keyof typeof STATES}
 */
function stateOf(question, answers, wrong) {
  const name = nameOf(question);
  const given = answers.get(name);
  if (given === undefined || given === null || (typeof given === "object" && !written(given))) {
    if (isComputed(question, answers, wrong)) return "computed";
    return given === null ? "unknown" : "open";
  }
  return wrong.has(name) ? "wrong" : "answered";
}

/**
 * Whether the formula that can answer a question has all that it takes.
 * @param {HTMLElement} question @param {Answers} answers @param {Set<string>} wrong
 */
function isComputed(question, answers, wrong) {
  const formula = question.nextElementSibling;
  return (
    formula?.matches(".formula") === true &&
    questions(formula).every((part) => stateOf(part, answers, wrong) === "answered")
  );
}

/**
 * Show the state of every question, and which one to obtain first.
 * @param {HTMLFormElement} form
 * @param {Answers} answers
 * @param {{next: string | null, wrong: Set<string>}} known
 */
export function mark(form, answers, { next, wrong }) {
  for (const question of questions(form)) {
    const state = stateOf(question, answers, wrong);
    const first = state !== "answered" && state !== "computed" && nameOf(question) === next;
    if (question.dataset.state !== state) question.dataset.state = state;
    question.toggleAttribute("data-next", first);
    put(box(question, ".question__state"), first ? `${STATES[state]}, à obtenir en premier` : (STATES[state] ?? ""));
  }
}

/**
 * Show at each field what Python says of it, value kept. A field being typed in is left in peace until it is left.
 * @param {HTMLFormElement} form
 * @param {Answers} answers
 * @param {Remarks} remarks
 * @param {Element | null} typing
 * @returns {Set<string>} Questions below which an error is shown.
 */
export function remark(form, answers, { errors, unconfirmed, echo, meant = {} }, typing = null) {
  const wrong = new Set();
  for (const question of questions(form)) {
    const text = field(question);
    if (!text) continue;
    const name = nameOf(question);
    const place = box(question, ".error");
    const error = errors[name] ?? "";
    const told = box(question, ".question__echo");
    put(told, `= ${echo[name] ?? ""}`);
    told.hidden = !echo[name];
    if (error && place.hidden && text === typing) continue;
    showDoubt(question, written(typedOf(answers, name)), unconfirmed[name], meant[name]);
    put(place, error);
    place.hidden = !error;
    describe(text, place.id, Boolean(error));
    if (error) wrong.add(name);
  }
  return wrong;
}

/** A text that is there already is left alone: the browser would lay out the form anew. @param {HTMLElement} place @param {string} said */
function put(place, said) {
  if (place.textContent !== said) place.textContent = said;
}

/** @param {HTMLInputElement} text @param {string} id @param {boolean} wrong */
function describe(text, id, wrong) {
  const others = (text.getAttribute("aria-describedby") ?? "").split(" ").filter((word) => word && word !== id);
  text.setAttribute("aria-describedby", (wrong ? [...others, id] : others).join(" "));
  if (wrong) text.setAttribute("aria-invalid", "true");
  else text.removeAttribute("aria-invalid");
}

/**
 * Ask about an unusual value: another reading, or a confirmation where it can be what it says.
 * @param {HTMLElement} question @param {string} value
 * @param {string[]} [readings] None where there is no doubt. @param {string[]} [meant] Readings of what is refused.
 */
function showDoubt(question, value, readings, meant = []) {
  const place = box(question, ".question__doubt");
  const unit = field(question)?.dataset.unit;
  const corrections = (readings ?? meant).map((reading) => button("correct", `C'est ${reading}`, reading));
  const exact = /\d$/.test(value) && unit ? `${value} ${unit}` : value;
  place.replaceChildren(...corrections, ...(readings ? [button("confirm", `Confirmer ${exact}`, "")] : []));
  place.hidden = place.childElementCount === 0;
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

/** Take the answer that a button of the doubt gives; the button goes with the doubt, hence back to the field. @param {HTMLElement} button @param {Answers} answers */
export function resolve(button, answers) {
  const question = around(button, ".question");
  if (!question) return;
  const name = nameOf(question);
  const given = typedOf(answers, name);
  const [, text = "", unit = ""] = READING.exec(button.dataset.reading ?? "") ?? [];
  const other = unit === field(question)?.dataset.unit ? "" : unit;
  if (button.dataset.action === "correct") answers.set(name, typed({ text, unit: other }));
  else answers.set(name, { ...given, confirmed: written(given) });
  field(question)?.focus();
}

/**
 * Go to the field that a result names, and open what holds it; the form of a rule may stand twice in a page.
 * @param {HTMLElement} section @param {string} rule @param {string} named Identifier of the field in the first of them.
 */
export function correct(section, rule, named) {
  const key = section.id.replace(/-calculator$/, "");
  const text = inputs(section, "input[type=text]").find(({ id }) => id === `${key}${named.slice(rule.length)}`);
  if (!text) return false;
  around(text, "details")?.setAttribute("open", "");
  text.focus();
  return true;
}

/**
 * Take back a closed answer that is chosen again, or under Suppr; the second half of a double click chooses nothing.
 * @param {Event} event @param {Answers} answers
 */
export function takeBack(event, answers) {
  const question = around(event.target, ".question");
  const { target } = event;
  if (!question || !(target instanceof HTMLInputElement) || target.type !== "radio") return false;
  const name = nameOf(question);
  const isAsked = event instanceof KeyboardEvent ? event.key === "Delete" : !isDouble(event);
  if (!isAsked || target.name !== name || answers.get(name) !== (target.value || null)) return false;
  answers.delete(name);
  return true;
}

/**
 * Hear of every answer that is taken back in a part of the page.
 * @param {string} selector Of that part. @param {(part: HTMLElement) => Answers} answersOf @param {(part: HTMLElement) => void} changed
 */
export function onTakenBack(selector, answersOf, changed) {
  for (const type of ["click", "keydown"])
    document.addEventListener(type, (event) => {
      const part = around(event.target, selector);
      if (part && takeBack(event, answersOf(part))) changed(part);
    });
}

/**
 * Plain answers as this form holds them, only if it offers every one.
 * @param {HTMLFormElement} form
 * @param {Plain} plain
 * @returns {[string, Given][] | null}
 */
export function offered(form, plain) {
  /** @type {[string, Given | undefined][]} */
  const found = Object.entries(plain).map(([name, answer]) => [name, offer(form, name, answer)]);
  const known = found.flatMap(([name, given]) =>
    given === undefined ? [] : [/** @type {[string, Given]} */ ([name, given])],
  );
  return known.length && known.length === found.length ? known : null;
}

/**
 * @param {HTMLFormElement} form @param {string} name @param {Plain[string]} answer
 * @returns {Given | undefined}
 */
function offer(form, name, answer) {
  const question = questionOf(form, name);
  const measure = measures(form)(name);
  if (answer !== null && measure) return asTyped(answer, measure);
  const box = inputs(question ?? form, "input").find((input) =>
    answer === null
      ? input.dataset.unknown === name || (input.name === name && input.type === "radio" && !input.value)
      : input.name === name && input.value === answer,
  );
  return box && /** @type {string | null} */ (answer);
}
