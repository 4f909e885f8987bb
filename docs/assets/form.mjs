/** What a reader has answered in the form of a calculator. */

/**
 * Codes, or numbers as typed, by question; `null` is said to be unknown, a question left out is not answered.
 * @typedef {Record<string, string | null>} Answers
 */

const STATES = { open: "à renseigner", unknown: "inconnu", answered: "renseigné", wrong: "à corriger" };

/** @param {HTMLFormElement} form @returns {HTMLElement[]} */
export const questions = (form) => [...form.querySelectorAll(".question")];

/** @param {HTMLElement} question @returns {HTMLInputElement | null} */
export const field = (question) => question.querySelector("input[type=text]");

/** @param {HTMLFormElement} form @returns {Answers} */
export function read(form) {
  const answers = {};
  for (const box of form.querySelectorAll(".exclusions input:checked")) answers[box.name] = box.value;
  for (const question of questions(form)) {
    const answer = answerTo(question);
    if (answer !== undefined) answers[question.dataset.question] = answer;
  }
  return answers;
}

/** @param {HTMLElement} question */
function answerTo(question) {
  if (question.querySelector("[data-unknown]:checked")) return null;
  const text = field(question);
  if (text) return text.value.trim() || undefined;
  const chosen = question.querySelector("input:checked");
  return chosen ? chosen.value || null : undefined;
}

/** @param {HTMLElement} question @returns {keyof STATES} */
function stateOf(question) {
  const answer = answerTo(question);
  if (answer === undefined) return "open";
  if (answer === null) return "unknown";
  return field(question)?.hasAttribute("aria-invalid") ? "wrong" : "answered";
}

/**
 * Show the state of every question, and which one to obtain first.
 * @param {HTMLFormElement} form
 * @param {string | null} next
 */
export function mark(form, next) {
  for (const question of questions(form)) {
    const state = stateOf(question);
    const first = state !== "answered" && question.dataset.question === next;
    question.dataset.state = state;
    question.toggleAttribute("data-next", first);
    question.querySelector(".question__state").textContent = first
      ? `${STATES[state]}, à obtenir en premier`
      : STATES[state];
    const clear = question.querySelector("[data-action=clear-answer]");
    if (clear) clear.hidden = state === "open";
  }
}

/**
 * Show each error at its field, value kept. A field still being typed in is left in peace until it is left.
 * @param {HTMLFormElement} form
 * @param {Record<string, string>} errors
 * @param {Element | null} typing
 */
export function showErrors(form, errors, typing = null) {
  for (const question of questions(form)) {
    const text = field(question);
    const place = question.querySelector(".error");
    const error = errors[question.dataset.question] ?? "";
    if (!text || (error && place.hidden && text === typing)) continue;
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
  const question = input.closest(".question");
  if (!question || !field(question)) return;
  if (input.dataset.unknown !== undefined && input.checked) field(question).value = "";
  if (input.type === "text" && input.value) question.querySelector("[data-unknown]").checked = false;
}

/** Forget the answer to one question, and go back to its first answer. @param {HTMLElement} question */
export function forget(question) {
  for (const input of question.querySelectorAll("input")) input.checked = false;
  question.querySelector("input").focus();
}

/** Forget everything, and go back to the first item. @param {HTMLFormElement} form */
export function clear(form) {
  form.reset();
  questions(form)[0].querySelector("input").focus();
}

/**
 * Fill an empty form, only if every answer is one that the form offers.
 * @param {HTMLFormElement} form
 * @param {Answers} answers
 * @returns {boolean} Whether the form was filled.
 */
export function fill(form, answers) {
  const inputs = Object.entries(answers).map(([name, answer]) => inputFor(form, name, answer));
  if (!inputs.length || inputs.includes(undefined)) return false;
  form.reset();
  for (const input of inputs) {
    if (input.type === "text") input.value = answers[input.name].replace(".", ",");
    else input.checked = true;
  }
  return true;
}

/** @param {HTMLFormElement} form @param {string} name @param {string | null} answer */
function inputFor(form, name, answer) {
  return [...form.querySelectorAll("input")].find((input) => {
    if (input.dataset.unknown === name) return answer === null;
    if (input.name !== name) return false;
    return input.type === "text" ? /^\d/.test(answer ?? "") : input.value === (answer ?? "");
  });
}
