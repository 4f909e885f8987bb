/**
 * Replies that Python made at build, read from the table of a rule; nothing is computed and no rule is known here.
 * A table gives the reply of the door to the letter, or nothing. ADR 6 describes the format.
 */

/**
 * @typedef {{answers: Record<string, string[]>, fields: Record<string, number[]>}} Part
 * @typedef {{now: string, parts: Part[], nodes: number[][], texts: string[]}} Table
 */

const TABLES = new URL("./tables/", import.meta.url);

/** @type {Map<string, Table>} */
const loaded = new Map();

/**
 * Load a table, once; one that is not byte for byte that of the page is as if there were none.
 * @param {string} rule @param {string} checksum SHA-256 in hexadecimal, empty where the rule has no table.
 * @returns {Promise<boolean>} Whether it has just been loaded.
 */
export async function load(rule, checksum) {
  if (!checksum || loaded.has(checksum)) return false;
  const table = await download(rule, checksum, "default").catch(() => download(rule, checksum, "reload")).catch(() => null);
  if (!table || loaded.has(checksum)) return false;
  loaded.set(checksum, table);
  return true;
}

/** @param {string} rule @param {string} checksum @param {RequestCache} cache @returns {Promise<Table>} */
async function download(rule, checksum, cache) {
  const bytes = await (await fetch(new URL(`${rule}.json`, TABLES), { cache })).arrayBuffer();
  if ((await digest(bytes)) !== checksum) throw new Error(`${rule}.json: checksum`);
  return JSON.parse(new TextDecoder().decode(bytes));
}

/** SHA-256 in hexadecimal. @param {ArrayBuffer} bytes */
export async function digest(bytes) {
  const found = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...found].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Whether the table of a page has been loaded. @param {string} checksum */
export const isLoaded = (checksum) => loaded.has(checksum);

/**
 * The reply to these answers, or null where the table has none.
 * @param {string} checksum @param {Record<string, unknown>} answers @param {string} now Time to put in the texts.
 */
export const reply = (checksum, answers, now) => loaded.has(checksum) ? look(loaded.get(checksum), answers, now) : null;

/** @param {Table} table @param {Record<string, unknown>} answers @param {string} now */
export function look(table, answers, now) {
  const listed = Object.assign(Object.create(null), ...table.parts.map((part) => part.answers));
  const given = Object.entries(answers).filter(([, answer]) => answer !== null);
  if (!given.every(([name, answer]) => listed[name]?.includes(answer))) return null;
  for (const part of table.parts) {
    const places = Object.entries(part.answers).map(([name, codes]) => codes.indexOf(answers[name] ?? ""));
    const found = places.includes(-1) ? [] : fields(table, part, places).filter(([, text]) => text);
    if (found.length) return Object.fromEntries(found.map(([name, text]) => [name, parse(text, table.now, now)]));
  }
  return null;
}

/** @param {Table} table @param {Part} part @param {number[]} places @returns {[string, string][]} */
const fields = ({ nodes, texts }, part, places) =>
  Object.entries(part.fields).map(([name, roots]) => [name, roots.map((root) => follow(nodes, texts, root, places)).join("")]);

/** @param {number[][]} nodes @param {string[]} texts @param {number} root @param {number[]} places */
function follow(nodes, texts, root, places) {
  let reference = root;
  while (reference >= 0) {
    const [question, ...next] = nodes[reference];
    reference = next[places[question]];
  }
  return texts[-1 - reference];
}

/** @param {string} text @param {string} mark @param {string} now */
const parse = (text, mark, now) => JSON.parse(text.replaceAll(mark, now));

/** Whether another reply says the same as that of the table. @param {object} one @param {object} other */
export const agrees = (one, other) =>
  Object.entries(one).every(([name, value]) => JSON.stringify(value) === JSON.stringify(other[name]));
