/**
 * The search worker: Material's own messages (setup and ready, query and result), another engine.
 */
"use strict";
importScripts("minisearch.js", "french.js", "engine.js");

const [SETUP, READY, QUERY, RESULT] = [0, 1, 2, 3];

/** @type {SearchEngine} */
let engine;

self.addEventListener("message", async ({ data: { type, data } }) => {
  if (type === SETUP) {
    const synonyms = await (await fetch(new URL("synonyms.json", self.location))).json();
    engine = new self.SearchEngine(data.docs, synonyms);
    self.postMessage({ type: READY });
  } else if (type === QUERY) {
    self.postMessage({ type: RESULT, data: engine.search(data) });
  }
});
