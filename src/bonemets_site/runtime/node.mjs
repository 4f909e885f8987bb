// Runs inside.py in Pyodide as delivered, then in what the pages will download.
// Usage: node node.mjs PLAN, the JSON that __init__.py writes; prints the JSON of what was found.

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const plan = JSON.parse(process.argv[2]);
const { loadPyodide, version: pyodide } = await import(pathToFileURL(join(plan.pyodide, "pyodide.mjs")));
const { info } = JSON.parse(await readFile(join(plan.pyodide, "pyodide-lock.json"), "utf8"));
const lock = { info, packages: {} };

// The same bytes each time, lines without columns (a quarter less), and nothing left beside the sources.
const ENVIRONMENT = { PYTHONHASHSEED: "0", PYTHONNODEBUGRANGES: "1", PYTHONDONTWRITEBYTECODE: "1" };

/** The module `inside` of a new interpreter that sees the folders of this machine, and those modules of the package. */
async function boot(path, { stdLibURL, archives = {} } = {}) {
  const python = await loadPyodide({
    lockFileContents: lock,
    packageBaseUrl: plan.pyodide,
    stdLibURL,
    env: { ...ENVIRONMENT, PYTHONPATH: `/inside:${path}` },
    stdout: console.error,
    fsInit: async (FS) => {
      for (const [point, root] of Object.entries({ "/inside": plan.inside, "/source": plan.source, "/work": plan.work })) {
        FS.mkdirTree(point);
        FS.mount(FS.filesystems.NODEFS, { root }, point);
      }
      for (const [place, archive] of Object.entries(archives)) FS.writeFile(place, await readFile(archive));
    },
  });
  return python.pyimport("inside");
}

async function main() {
  const { package: name, modules, apart, work } = plan;
  const used = { package: name, modules: Object.keys(modules) };

  const delivered = await boot("/source");
  const answer = delivered.use(JSON.stringify(used));
  const packed = JSON.parse(delivered.pack(JSON.stringify({ ...plan, source: "/source", work: "/work" })));

  const parts = [name, ...(apart ? [apart] : [])];
  const cut = await boot(`/lib/${name}.zip`, {
    stdLibURL: join(work, "library.zip"),
    archives: Object.fromEntries(parts.map((part) => [`/lib/${part}.zip`, join(work, `${part}.zip`)])),
  });
  const joined = apart ? `/lib/${apart}.zip/${name}` : "";
  if (cut.use(JSON.stringify({ ...used, joined })) !== answer) throw new Error("the package answers differently once it is packed");

  const { version, rules } = JSON.parse(answer);
  console.log(JSON.stringify({ ...packed, package: plan.package, version, rules, pyodide, lock }));
}

// The stack of a failure would quote the one line that is all of Pyodide; Python's traceback is in the message.
await main().catch(({ message }) => {
  console.error(message);
  process.exitCode = 1;
});
