/** What a reader has answered in the form of a calculator. */

import { around, box, boxes, inputs } from "./dom.mjs";
import * as measure from "./measure.mjs";

/**
 * Codes, or numbers as typed, by question; `null` is said to be unknown, a question left out is not answered.
 * @typedef {Record<string, string | measure.Confirmed | null>} Answers
 */

const STATES = {
  open: "à renseigner",
  unknown: "inconnu",
  answered: "renseigné",
  computed: "calculé ci-dessous",
  wrong: "à vérifier",
};

/** @param {Element} form @returns {HTMLElement[]} */
const questions = (form) => boxes(form, ".question");

/** @param {HTMLFormElement} form @returns {Answers} */
export const read = (form) => collect(form, measure.read);

/** The same for a link: codes, plain numbers and `null`. @param {HTMLFormElement} form */
export const carry = (form) => collect(form, measure.carry);

/** @param {HTMLFormElement} form @param {(question: HTMLElement) => any} number */
function collect(form, number) {
  const ticked = inputs(form, ".exclusions input:checked").map((box) => [box.name, box.value]);
  const answered = questions(form).map((question) => [question.dataset.question, answerTo(question, number)]);
  return Object.fromEntries([...ticked, ...answered].filter(([, answer]) => answer !== undefined));
}

/** @param {HTMLElement} question @param {(question: HTMLElement) => any} number */
function answerTo(question, number) {
  if (question.querySelector("[data-unknown]:checked")) return null;
  if (measure.field(question)) return number(question);
  const [chosen] = inputs(question, "input:checked");
  return chosen ? chosen.value || null : undefined;
}

/** @param {HTMLElement} question @returns {keyof typeof STATES} */
function stateOf(question) {
  const answer = answerTo(question, measure.read);
  if (answer === undefined || answer === null) {
    if (isComputed(question)) return "computed";
    return answer === null ? "unknown" : "open";
  }
  return measure.field(question)?.hasAttribute("aria-invalid") ? "wrong" : "answered";
}

/** Whether the formula that can answer a question has all that it takes. @param {HTMLElement} question */
function isComputed(question) {
  const formula = question.nextElementSibling;
  return formula?.matches(".formula") === true && questions(formula).every((part) => stateOf(part) === "answered");
}

/**
 * Show the state of every question, and which one to obtain first.
 * @param {HTMLFormElement} form
 * @param {string | null} next
 */
export function mark(form, next) {
  for (const question of questions(form)) {
    const state = stateOf(question);
    const first = state !== "answered" && state !== "computed" && question.dataset.question === next;
    question.dataset.state = state;
    question.toggleAttribute("data-next", first);
    box(question, ".question__state").textContent = first ? `${STATES[state]}, à obtenir en premier` : STATES[state];
    const [clear] = boxes(question, "[data-action=clear-answer]");
    if (clear) clear.hidden = state === "open";
  }
}

/**
 * Show at each field what Python says of it, value kept. A field being typed in is left in peace until it is left.
 * @param {HTMLFormElement} form
 * @param {{errors: Record<string, string>, unconfirmed: Record<string, string[]>, echo: Record<string, string>}} reply
 * @param {Element | null} typing
 */
export function showRemarks(form, { errors, unconfirmed, echo }, typing = null) {
  for (const question of questions(form)) {
    const text = measure.field(question);
    if (!text) continue;
    const name = question.dataset.question ?? "";
    const place = box(question, ".error");
    const error = errors[name] ?? "";
    measure.showEcho(question, echo[name] ?? "");
    if (error && place.hidden && text === typing) continue;
    measure.showDoubt(question, unconfirmed[name]);
    place.textContent = error;
    place.hidden = !error;
    describe(text, place.id, Boolean(error));
  }
}

/** @param {HTMLInputElement} text @param {string} id @param {boolean} wrong */
function describe(text, id, wrong) {
  const described = (text.getAttribute("aria-describedby") ?? "").split(" ").filter((word) => word && word !== id);
  text.setAttribute("aria-describedby", (wrong ? [...described, id] : described).join(" "));
  if (wrong) text.setAttribute("aria-invalid", "true");
  else text.removeAttribute("aria-invalid");
}

/** Typing a value and saying that it is unknown exclude each other. @param {HTMLInputElement} input */
export function settle(input) {
  const question = around(input, ".question");
  const text = question && measure.field(question);
  if (!text) return;
  if (input.dataset.unknown && input.checked) text.value = "";
  if (input === text && text.value) for (const unknown of inputs(question, "[data-unknown]")) unknown.checked = false;
}

/** Forget the answer to one question, and go back to its first answer. @param {HTMLElement} question */
export function forget(question) {
  for (const input of inputs(question, "input")) input.checked = false;
  box(question, "input").focus();
}

/** Forget everything, and go back to the first item. @param {HTMLFormElement} form */
export function clear(form) {
  form.reset();
  box(form, ".question input").focus();
}

/**
 * Fill the form, only if every answer is one that it offers.
 * @param {HTMLFormElement} form
 * @param {Record<string, string | null>} answers
 * @returns {boolean} Whether the form was filled.
 */
export function fill(form, answers) {
  const entries = Object.entries(answers).map(([name, answer]) => entry(form, name, answer));
  if (!entries.length || entries.includes(undefined)) return false;
  form.reset();
  for (const enter of entries) enter?.();
  for (const question of questions(form))
    if ((question.dataset.question ?? "") in answers) question.closest("details")?.setAttribute("open", "");
  return true;
}

/**
 * How to enter one answer, if the form offers it.
 * @param {HTMLFormElement} form @param {string} name @param {string | null} answer
 * @returns {(() => void) | undefined}
 */
function entry(form, name, answer) {
  const question = questions(form).find((one) => one.dataset.question === name);
  if (question && answer !== null && measure.field(question))
    return measure.accepts(question, answer) ? () => measure.put(question, answer) : undefined;
  const choice = inputs(form, "input").find((input) =>
    answer === null
      ? input.dataset.unknown === name || (input.name === name && input.type === "radio" && !input.value)
      : input.name === name && input.value === answer,
  );
  return choice && (() => (choice.checked = true));
}
