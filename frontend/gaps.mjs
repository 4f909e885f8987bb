/** The filter of a list, of discrepancies or of publications; without it the list is whole. */

import { box, boxes, one } from "./dom.mjs";

const FILTER = ".gaps-filter";

/** @param {HTMLFormElement} form */
function apply(form) {
  const asked = [...new FormData(form)].filter(([, value]) => value);
  const gaps = boxes(document, ".gaps-section > .gap");
  for (const gap of gaps) {
    gap.hidden = !asked.every(([name, value]) => (gap.dataset[name] ?? "").split(" ").includes(String(value)));
  }
  for (const section of boxes(document, ".gaps-section")) {
    section.hidden = !section.querySelector(".gap:not([hidden])");
  }
  const shown = gaps.filter((gap) => !gap.hidden).length;
  const { counted, none } = form.dataset;
  const said = shown ? `${shown} ${counted}${shown > 1 ? "s" : ""}` : none;
  box(form, "[role=status]").textContent = `${said} sur ${gaps.length}`;
}

document.addEventListener("change", ({ target }) => {
  const form = target instanceof Element && target.closest(FILTER);
  if (form instanceof HTMLFormElement) apply(form);
});

document.addEventListener("reset", ({ target }) => {
  if (target instanceof HTMLFormElement && target.matches(FILTER)) setTimeout(apply, 0, target);
});

/** A link to one of them shows it, whatever was filtered. */
globalThis.addEventListener("hashchange", () => {
  const gap = document.querySelector(":target");
  if (!(gap instanceof HTMLElement) || !gap.closest(".gaps-section")?.querySelector(".gap") || !gap.hidden) return;
  one(document, FILTER, HTMLFormElement).reset();
  setTimeout(() => gap.scrollIntoView(), 0);
});
