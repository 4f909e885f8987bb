/** Carries what is typed in a form through a link, and through the form alone: a line of JSON in, a line out, for the tests in Python. */

import { createInterface } from "node:readline";
import { Answers } from "../answers.mjs";
import { measures, offered } from "../form.mjs";
import { decode, encode, plainOf } from "../link.mjs";
import { open } from "./page.mjs";

/** @import { Plain } from "../answers.mjs" */

/** @param {HTMLFormElement} form @param {Plain | null} plain */
function filled(form, plain) {
  const given = plain && offered(form, plain);
  const answers = new Answers();
  answers.replace(given ?? []);
  return given && answers.plain();
}

/** @type {Map<string, HTMLFormElement>} */
const forms = new Map();

/** A form, or one part of the sheet. @param {string} name @param {string} part */
function formOf(name, part) {
  const form = forms.get(name + part) ?? open(name);
  if (!forms.has(name + part)) {
    const lesion = document.querySelector("template")?.content.querySelector("form");
    const own = part === "lesion" ? lesion : document.querySelector(`form[data-part="${part}"]`);
    forms.set(name + part, /** @type {HTMLFormElement} */ (own ?? form));
  }
  return /** @type {HTMLFormElement} */ (forms.get(name + part));
}

/** @param {{form: string, part: string, plain: Plain}} asked What is typed. */
function carried({ form: name, part, plain }) {
  const form = formOf(name, part);
  const typed = filled(form, plain);
  const { hash, left, again } = encode({ rule: name, version: "1.0.0", answers: typed ?? {} }, measures(form));
  const link = decode(hash);
  return { typed, hash, left, again, received: link && filled(form, plainOf(link.answers, measures(form))) };
}

for await (const line of createInterface({ input: process.stdin }))
  console.log(JSON.stringify(carried(JSON.parse(line))));
