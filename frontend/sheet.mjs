/** One calculator alone: on paper, or on the wall of the meeting room. */

import { box, boxes, every } from "./dom.mjs";

const page = document.documentElement;

/** Show a section alone. @param {HTMLElement} section @param {"print" | "project"} how */
function isolate(section, how) {
  page.dataset.alone = how;
  section.dataset.alone = "";
  for (let around = section.parentElement; around; around = around.parentElement) around.dataset.around = "";
}

/** Show the whole page again. */
export function leave() {
  delete page.dataset.alone;
  for (const element of boxes(document, "[data-alone]")) delete element.dataset.alone;
  for (const element of boxes(document, "[data-around]")) delete element.dataset.around;
}

/** @param {HTMLElement} section */
export function print(section) {
  if (page.dataset.alone) return window.print();
  isolate(section, "print");
  window.addEventListener("afterprint", leave, { once: true });
  window.print();
}

/** The calculator being projected, if any. @returns {HTMLElement | null} */
export const projected = () =>
  page.dataset.alone === "project" ? document.querySelector(".calculator[data-alone]") : null;

/**
 * Ctrl + P gives the same as the button: the calculator that is asked for, if any, is then alone on paper.
 * @param {() => HTMLElement | null | undefined} wanted
 */
export function printAlone(wanted) {
  window.addEventListener("beforeprint", () => {
    const section = page.dataset.alone ? null : wanted();
    if (!section) return;
    isolate(section, "print");
    window.addEventListener("afterprint", leave, { once: true });
  });
}

/** Start or stop projecting. @param {HTMLElement} section */
export function project(section) {
  const on = projected() === null;
  if (on) isolate(section, "project");
  else leave();
  const button = box(section, "[data-action=project]");
  button.dataset.words ??= button.textContent ?? "";
  button.textContent = on ? "Quitter la projection" : button.dataset.words;
  button.setAttribute("aria-pressed", String(on));
  section.scrollIntoView();
  button.focus({ preventScroll: true });
}

/** Paper hides nothing: every `details` is opened while the page prints. */
export function openWhilePrinting() {
  /** @type {HTMLDetailsElement[]} */
  let opened = [];
  window.addEventListener("beforeprint", () => {
    opened = every(document, "details:not([open])", HTMLDetailsElement);
    for (const details of opened) details.open = true;
  });
  window.addEventListener("afterprint", () => {
    for (const details of opened) details.open = false;
  });
}
