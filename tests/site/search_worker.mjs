// Runs the site's search worker outside a browser, unchanged: node search_worker.mjs SITE < queries.json > answers.json
import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { pathToFileURL } from "node:url";
import { runInThisContext } from "node:vm";

const [SETUP, QUERY] = [0, 2];
const site = pathToFileURL(`${process.argv[2]}/`);
const address = new URL("assets/search/worker.js", site);
let receive;
let answered;

const run = (url) => runInThisContext(readFileSync(url, "utf8"), { filename: url.href });
Object.assign(globalThis, {
  self: globalThis,
  location: address,
  importScripts: (...names) => names.forEach((name) => run(new URL(name, address))),
  fetch: async (url) => ({ json: async () => JSON.parse(readFileSync(url, "utf8")) }),
  addEventListener: (_, listener) => (receive = listener),
  postMessage: (message) => answered(message),
});
run(address);

const send = async (type, data) => {
  const started = performance.now();
  const answer = new Promise((resolve) => (answered = resolve));
  receive({ data: { type, data } });
  return { ...(await answer), ms: performance.now() - started };
};

const index = JSON.parse(readFileSync(new URL("search/search_index.json", site), "utf8"));
const ready = await send(SETUP, { ...index, options: { suggest: true } });
const results = [];
for (const query of JSON.parse(readFileSync(0, "utf8"))) results.push(await send(QUERY, query));
process.stdout.write(JSON.stringify({ ready, results }));
