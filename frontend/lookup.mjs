/** The tables that a page holds, one for each calculator whose answers can be listed: read once, then looked up. */

import { look } from "./table_reader.mjs";

/** @typedef {import("./table_reader.mjs").Table} Table */

/** @type {WeakMap<HTMLElement, Table | null>} */
const tables = new WeakMap();

/** The table of a calculator; one that cannot be read is as if there were none. @param {HTMLElement} section */
function tableOf(section) {
  if (!tables.has(section)) tables.set(section, parsed(section.dataset.held));
  return tables.get(section) ?? null;
}

/** @param {string} [text] @returns {Table | null} */
function parsed(text) {
  try {
    return JSON.parse(text || "null");
  } catch {
    return null;
  }
}

/**
 * The reply to these answers, or null where the table has none.
 * @param {HTMLElement} section @param {Record<string, unknown>} answers @param {string} now Time to put in the texts.
 */
export function reply(section, answers, now) {
  const table = tableOf(section);
  return table && look(table, answers, now);
}

/** Whether another reply says the same as that of the table. @param {Record<string, unknown>} one @param {Record<string, unknown>} other */
export const agrees = (one, other) =>
  Object.entries(one).every(([name, value]) => JSON.stringify(value) === JSON.stringify(other[name]));
