// Runs the site's search worker outside a browser, unchanged: node search_worker.mjs SITE
// A line of JSON in, a query; a line of JSON out, its answer. The first line out says that the worker is ready.
import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { createInterface } from "node:readline";
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
  console.log(JSON.stringify({ ...(await answer), ms: performance.now() - started }));
};

await send(SETUP, JSON.parse(readFileSync(new URL("search/search_index.json", site), "utf8")));
for await (const line of createInterface({ input: process.stdin })) await send(QUERY, JSON.parse(line));
