/**
 * The script of every page. The build makes one file of it; what few pages need is loaded by these.
 *
 * What is loaded later shares the one engine and the one status, which it finds here once the site is built.
 */

import "./calculator.mjs";
import "./site.mjs";
import "./offline.mjs";
import { onShown } from "./shown.mjs";

export * from "./engine.mjs";
export * from "./shown.mjs";
export * from "./status.mjs";

/** By what a page holds. @type {Record<string, () => Promise<unknown>>} */
const APART = {
  ".board": () => import("./board.mjs"),
  ".language-python.cell, .doc-module .language-pycon": () => import("./cells.mjs"),
  ".gaps-filter": () => import("./gaps.mjs"),
  ".tester": () => import("./tester.mjs"),
};

onShown(() => {
  for (const [held, load] of Object.entries(APART)) if (document.querySelector(held)) load();
  // Taken by now; Material writes every relative address anew, which would ask for these again
  for (const early of document.querySelectorAll("link[rel=preload]")) early.remove();
});
