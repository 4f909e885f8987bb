/** The tables of the page: loaded once, checked, then looked up. */

import { look } from "./look.mjs";

/** @typedef {import("./look.mjs").Table} Table */

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

/** Whether another reply says the same as that of the table. @param {object} one @param {object} other */
export const agrees = (one, other) =>
  Object.entries(one).every(([name, value]) => JSON.stringify(value) === JSON.stringify(other[name]));
