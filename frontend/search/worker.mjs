/**
 * The search worker: Material's own messages (setup and ready, query and result), another engine.
 *
 * Nothing is loaded before the first query: the engine and the text of all pages weigh more than most pages. The build
 * leaves an index without documents to Material, which asks for it at every page, and puts them in `sections.json`.
 *
 * @typedef {import("./engine.mjs").Doc} Doc
 * @typedef {import("./engine.mjs").Withdrawn} Withdrawn
 */

const [SETUP, READY, QUERY, RESULT] = [0, 1, 2, 3];
const SECTIONS = new URL("../../search/sections.json", self.location.href);
const SYNONYMS = new URL("synonyms.json", self.location.href);
const NOTHING = { items: [], suggest: [] };

/** What Material has sent; documents only where pages are being written. @type {{docs: Doc[]}} */
let given;
/** @type {Promise<import("./engine.mjs").SearchEngine> | undefined} */
let engine;

/** @param {URL} address */
const json = async (address) => (await fetch(address)).json();

async function load() {
  importScripts("engine.js");
  const [{ docs }, synonyms] = await Promise.all([given.docs.length ? given : json(SECTIONS), json(SYNONYMS)]);
  return new search.SearchEngine(docs, synonyms);
}

/** @param {string} query @param {Withdrawn[]} withdrawn */
async function answer(query, withdrawn) {
  if (!query.trim()) return NOTHING;
  engine ??= load();
  engine.catch(() => (engine = undefined));
  return (await engine).search(query, withdrawn);
}

addEventListener("message", async ({ data: { type, data, withdrawn = [] } }) => {
  if (type === SETUP) {
    given = data;
    postMessage({ type: READY });
  } else if (type === QUERY) {
    postMessage({ type: RESULT, data: await answer(data, withdrawn) });
  }
});
