/**
 * The script of every page. The build makes one file of it; what few pages need is loaded by these.
 *
 * What is loaded later shares the one status and the one gate, which it finds here once the site is built. The engine
 * stays a file of its own.
 */

import "./framed.mjs";
import "./again.mjs";
import "./calculator.mjs";
import "./folded.mjs";
import "./overdue.mjs";
import "./recent.mjs";
import "./site.mjs";
import "./skip.mjs";
import "./withdrawn.mjs";
import { boxes } from "./dom.mjs";
import { engine, onState } from "./engine.mjs";
import { onShown } from "./navigation.mjs";
import { say } from "./offline.mjs";
import { released } from "./pointer.mjs";

export * from "./answers.mjs";
export * from "./desk.mjs";
export * from "./dom.mjs";
export * from "./form.mjs";
export * from "./handover.mjs";
export * from "./link.mjs";
export * from "./navigation.mjs";
export * from "./pointer.mjs";
export * from "./status.mjs";
export * from "./view.mjs";

/** By what a page holds. */
const APART = {
  ".board": "board.mjs",
  ".language-python.cell, .doc-module .language-pycon": "cells.mjs",
  ".cohort": "cohort.mjs",
  ".filter": "filter.mjs",
  ".tester": "tester.mjs",
};
/** SHA-256 of these, in base 64; nothing where the site is not built. @type {Record<string, string>} */
const DIGESTS = globalThis.__PARTS__ ?? {};
const OTHER =
  "Une partie de cette page n'a pas pu être chargée, ou est d'une autre version du site. Recharger la page avant de s'en servir.";

/** A part runs in a page of its own release, or not at all. @param {string} name */
async function load(name) {
  const { href } = new URL(`./${name}`, import.meta.url);
  const integrity = DIGESTS[name] ? `sha256-${DIGESTS[name]}` : "";
  try {
    const found = await fetch(href, { integrity });
    if (!found.ok) throw new Error(name);
    await import(href);
  } catch {
    await released();
    say(OTHER, "Recharger cette page", () => location.reload());
  }
}

onState((state) => {
  document.documentElement.dataset.engine = state;
  if (state === "mixed") say(OTHER, "Recharger cette page", () => location.reload());
});

/** @param {number} bytes */
const millions = (bytes) =>
  (bytes / 1e6).toLocaleString("fr-FR", { minimumFractionDigits: 1, maximumFractionDigits: 1 });

engine.onProgress((loaded, total) => {
  for (const place of boxes(document, "[data-progress]"))
    place.textContent = `Python\u00a0: ${millions(loaded)}\u00a0Mo sur ${millions(total)}.`;
});

/** Once the calculators have answered from their tables: begun sooner, Python takes the processor from the page. */
onShown(() => {
  if (document.querySelector(".calculator")) engine.start();
  for (const [held, name] of Object.entries(APART)) if (document.querySelector(held)) load(name);
});
