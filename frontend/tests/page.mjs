/** A page without a browser, with the forms that Python writes: imported first, since modules look for it at once. */

import { readFileSync } from "node:fs";
import { Window } from "happy-dom";

/** HTML by name, as the test that starts these has Python write it. @type {Record<string, string>} */
const FORMS = JSON.parse(readFileSync(process.env.FORMS ?? "", "utf-8"));

const window = new Window({ url: "http://localhost/bonemets/page/" });
const NAMES = [
  "document",
  "Element",
  "HTMLElement",
  "HTMLInputElement",
  "HTMLFormElement",
  "HTMLDetailsElement",
  "KeyboardEvent",
  "MouseEvent",
];
Object.assign(globalThis, { window });
for (const name of NAMES) Object.assign(globalThis, { [name]: Reflect.get(window, name) });

/** Show a form, alone, empty. @param {string} name @returns {HTMLFormElement} */
export function open(name) {
  document.body.innerHTML = FORMS[name] ?? "";
  return /** @type {HTMLFormElement} */ (document.querySelector("form"));
}

/** @param {ParentNode} form @param {string} selector @returns {HTMLInputElement} */
export function input(form, selector) {
  const found = form.querySelector(selector);
  if (!(found instanceof HTMLInputElement)) throw new Error(`no input is ${selector}`);
  return found;
}
