/**
 * What a calculator of this visit passes on to others, in the memory of the window alone: the total of a complete score,
 * and answers to questions that others ask too. It is offered at the question, under the name and version of the rule
 * it comes from, and taken by a click; a total whose answers have changed since is offered no more, and where it was
 * taken, that is said.
 */

import { typed, written } from "./answers.mjs";
import { around, boxes, inputs } from "./dom.mjs";
import { labelOf, nameOf } from "./form.mjs";

/** @import { Answers, Given } from "./answers.mjs" */
/** @import { Remarks } from "./form.mjs" */

/**
 * @typedef {{given: Given, from: string, source: string}} Passed An answer, what it comes from in words, and which form.
 * @typedef {Record<string, Passed>} Taken By question, what was taken.
 */

/** By form, what it passes on, by fact; the last one that changed is the last. @type {Map<string, Map<string, Passed>>} */
const sources = new Map();

/** @param {ParentNode} within */
const sharing = (within) => boxes(within, ".question[data-fact]");

/** Pass nothing on any more. @param {string} source */
export const withhold = (source) => sources.delete(source);

/**
 * Pass on what a form knows for sure.
 * @param {string} source @param {HTMLElement} section @param {Answers} answers
 * @param {Remarks & {version: string, status: string, total: string}} reply
 */
export function pass(source, section, answers, { version, status, total, errors, unconfirmed }) {
  const from = `${section.dataset.title}, règle ${version}`;
  /** @type {Map<string, Passed>} */
  const facts = new Map();
  for (const question of sharing(section)) {
    const given = answers.get(nameOf(question));
    const isUsed = !(nameOf(question) in errors) && !(nameOf(question) in unconfirmed);
    if (
      given &&
      isUsed &&
      (typeof given === "string" || (written(given) && !given.isProposed)) &&
      !question.dataset.classed
    )
      facts.set(question.dataset.fact ?? "", { given: bare(given), from, source });
  }
  const { gives } = section.dataset;
  if (gives && total && status === "complete") facts.set(gives, { given: typed({ text: total }), from, source });
  sources.delete(source);
  if (facts.size) sources.set(source, facts);
}

/** A confirmation stays with who gave it. @param {Exclude<Given, null>} given @returns {Given} */
const bare = (given) => (typeof given === "string" ? given : { ...given, confirmed: "" });

/** What is passed on, as a question takes it. @param {HTMLElement} question @param {Passed | undefined} passed */
function read({ dataset: { classed } }, passed) {
  if (!passed || !classed) return passed;
  const code = typeof passed.given === "object" && passed.given ? JSON.parse(classed)[passed.given.text] : undefined;
  return code ? { ...passed, given: /** @type {Given} */ (code) } : undefined;
}

/** What another form passes on to a question, the last one first. @param {HTMLElement} question @param {string} own */
function passedTo(question, own) {
  const others = [...sources].reverse().filter(([source]) => source !== own);
  const [found] = others.flatMap(([, facts]) => facts.get(question.dataset.fact ?? "") ?? []);
  return read(question, found);
}

/**
 * What can be taken at a question that is open: its answer, or all that the formula beside it takes.
 * @param {HTMLElement} question @param {string} own @param {Answers} answers @returns {[HTMLElement, Passed][]}
 */
function offered(question, own, answers) {
  const found = passedTo(question, own);
  if (found) return [[question, found]];
  const formula = question.nextElementSibling;
  const parts = formula?.matches(".formula") ? sharing(formula) : [];
  if (parts.some((part) => answers.get(nameOf(part)) !== undefined)) return [];
  const pairs = parts.flatMap((part) => {
    const one = passedTo(part, own);
    return one ? [/** @type {[HTMLElement, Passed]} */ ([part, one])] : [];
  });
  return pairs.length === parts.length ? pairs : [];
}

/** @param {Given | undefined} one @param {Given | undefined} other */
const isSame = (one, other) =>
  one && other && typeof one === "object" && typeof other === "object"
    ? written(one) === written(other)
    : one === other;

/**
 * Say at each question what can be taken, and what was taken and no longer holds.
 * @param {HTMLElement} section @param {string} own @param {Answers} answers @param {Taken} taken
 */
export function offer(section, own, answers, taken) {
  for (const question of sharing(section)) {
    const given = answers.get(nameOf(question));
    const before = taken[nameOf(question)];
    const isTaken = before && isSame(given, before.given);
    const now = before && read(question, sources.get(before.source)?.get(question.dataset.fact ?? ""));
    const isOld = isTaken && !isSame(now?.given, before.given);
    const said = isTaken
      ? `Repris de\u00a0: ${before.from}${isOld ? ", qui a changé depuis\u00a0: à vérifier" : ""}.`
      : "";
    place(question, said, given === undefined || isOld ? offered(question, own, answers) : []);
  }
}

/** @param {HTMLElement} question @param {string} said @param {[HTMLElement, Passed][]} found */
function place(question, said, found) {
  const last = question.querySelector(".question__passed");
  const words = found.map(([part, { given }]) =>
    part === question ? shown(part, given) : `${short(part)} ${shown(part, given)}`,
  );
  const from = new Set(found.map(([, passed]) => passed.from));
  const key = [said, ...words, ...from].join("|");
  if (last instanceof HTMLElement && last.dataset.key === key) return;
  last?.remove();
  if (!key) return;
  const made = document.createElement("p");
  made.className = "question__passed";
  made.dataset.key = key;
  made.append(said);
  if (found.length) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button";
    button.dataset.action = "take";
    button.textContent = `Reprendre ${words.join(", ")}`;
    made.append(button, ` ${[...from].join("\u202f; ")}, pendant cette visite`);
  }
  question.append(made);
}

/** @param {HTMLElement} question */
const short = (question) => labelOf(question.parentElement ?? question, nameOf(question)).toLowerCase();

/** An answer in the words of the form. @param {HTMLElement} question @param {Given} given */
function shown(question, given) {
  if (given && typeof given === "object") {
    const unit = question.querySelector(".unit")?.textContent ?? "";
    return given.unit || !/\d$/.test(written(given)) ? written(given) : `${written(given)} ${unit}`.trim();
  }
  const radio = inputs(question, "input[type=radio]").find(({ value }) => value === given);
  return `«\u00a0${around(radio ?? null, ".option")?.querySelector(".option__label")?.textContent ?? given}\u00a0»`;
}

/**
 * Take what is offered at the question of a button.
 * @param {HTMLElement} button @param {string} own @param {Answers} answers @param {Taken} taken
 */
export function take(button, own, answers, taken) {
  const question = around(button, ".question[data-fact]");
  const found = question ? offered(question, own, answers) : [];
  for (const [part, passed] of found) {
    answers.set(nameOf(part), passed.given);
    taken[nameOf(part)] = passed;
    around(part, "details")?.setAttribute("open", "");
  }
  const [first] = found.flatMap(([part]) => inputs(part, "input"));
  first?.focus();
}

/** What a text says of the answers that were taken. @param {HTMLElement} section @param {Answers} answers @param {Taken} taken */
export const told = (section, answers, taken) =>
  Object.entries(taken).flatMap(([name, { given, from }]) =>
    isSame(answers.get(name), given)
      ? [`${labelOf(section, name)}, repris de\u00a0: ${from}.`.replace(/[\u00a0\u202f]/g, " ")]
      : [],
  );
