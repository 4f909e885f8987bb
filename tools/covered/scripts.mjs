/**
 * What the tests ran of the modules of `frontend/` that pages load: in Chromium, through the maps of the bundles, and in
 * Node. What runs in a worker, in the frame of the cells or in the file to take away is tried and not counted.
 */

import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { CoverageReport } from "monocart-coverage-reports";

const [counted, scripts, maps, out] = process.argv.slice(2);
const WORKERS = ["worker.mjs.map", "snapshot.mjs.map"];
const OURS = /(^|\/)frontend\/[a-z_]+\.m?js$/;
const read = (path) => readFileSync(path, "utf8");

const loaded = readdirSync(maps).filter((name) => !WORKERS.includes(name));
const pages = new Set(loaded.flatMap((name) => JSON.parse(read(join(maps, name))).sources.map((path) => basename(path))));
const isOfPages = (path) => OURS.test(path) && pages.has(basename(path));

/** A script of the pages, as the build wrote it; one that a test has changed is left out. */
function bundled(entry) {
  const source = read(join(scripts, entry.url));
  if (entry.functions[0].ranges[0].endOffset !== source.length) return [];
  return [{ ...entry, url: `bundle/${entry.url}`, source, sourceMap: JSON.parse(read(join(maps, `${entry.url}.map`))) }];
}

/** A module that a test of its own has imported. */
const imported = (entry) => (OURS.test(entry.url) ? [{ ...entry, source: read(new URL(entry.url)) }] : []);

const report = new CoverageReport({
  outputDir: out,
  logging: "error",
  reports: [["json-summary", { file: "scripts.json" }]],
  sourceFilter: isOfPages,
  sourcePath: (path) => `frontend/${basename(path)}`,
  all: { dir: ["frontend"], filter: isOfPages },
  cleanCache: true,
});
for (const name of readdirSync(counted)) {
  const found = JSON.parse(read(join(counted, name)));
  const list = Array.isArray(found) ? found.flatMap(bundled) : found.result.flatMap(imported);
  if (list.length) await report.add(list);
}
await report.generate();
