/**
 * The script of every page. The build makes one file of it; what few pages need is loaded by these.
 *
 * What is loaded later shares the one status, which it finds here once the site is built. The engine stays a file of
 * its own: it runs as soon as it is there, which is before the page is.
 */

import "./again.mjs";
import "./calculator.mjs";
import "./site.mjs";
import "./offline.mjs";
import { onState } from "./engine.mjs";
import { onShown } from "./shown.mjs";

export * from "./handover.mjs";
export * from "./shown.mjs";
export * from "./status.mjs";

/** By what a page holds. @type {Record<string, () => Promise<unknown>>} */
const APART = {
  ".board": () => import("./board.mjs"),
  ".language-python.cell, .doc-module .language-pycon": () => import("./cells.mjs"),
  ".gaps-filter": () => import("./gaps.mjs"),
  ".tester": () => import("./tester.mjs"),
};

onState((state) => {
  document.documentElement.dataset.engine = state;
});

onShown(() => {
  for (const [held, load] of Object.entries(APART)) if (document.querySelector(held)) load();
});
