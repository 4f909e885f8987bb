/** The filter of a list, of calculators, of discrepancies or of publications; without it the list is whole. */

import { box, boxes, one } from "./dom.mjs";

const FILTER = ".filter";
const ITEM = ".filtered [data-item]";

/** @param {HTMLFormElement} form */
function apply(form) {
  const asked = [...new FormData(form)].filter(([, value]) => value);
  const items = boxes(document, ITEM);
  for (const item of items) {
    item.hidden = !asked.every(([name, value]) => (item.dataset[name] ?? "").split(" ").includes(String(value)));
  }
  for (const section of boxes(document, ".filtered")) {
    section.hidden = !section.querySelector("[data-item]:not([hidden])");
  }
  const shown = items.filter((item) => !item.hidden).length;
  const { counted, none } = form.dataset;
  const said = shown ? `${shown} ${counted}${shown > 1 ? "s" : ""}` : none;
  box(form, "[role=status]").textContent = `${said} sur ${items.length}`;
}

document.addEventListener("change", ({ target }) => {
  const form = target instanceof Element && target.closest(FILTER);
  if (form instanceof HTMLFormElement) apply(form);
});

document.addEventListener("reset", ({ target }) => {
  if (target instanceof HTMLFormElement && target.matches(FILTER)) setTimeout(apply, 0, target);
});

/** A link to what is listed shows it, whatever was filtered. */
globalThis.addEventListener("hashchange", () => {
  const aim = document.querySelector(":target");
  const hidden = aim instanceof HTMLElement && aim.closest(".filtered[hidden], [data-item][hidden]");
  if (!hidden) return;
  one(document, FILTER, HTMLFormElement).reset();
  setTimeout(() => aim.scrollIntoView(), 0);
});
