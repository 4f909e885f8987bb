/**
 * Replies that Python made at build, read from the table of a rule; nothing is computed and no rule is known here.
 * A table gives the reply of the door to the letter, or nothing. ADR 6 describes the format.
 */

/**
 * @typedef {{answers: Record<string, string[]>, fields: Record<string, number[][]>}} Part
 * @typedef {{now: string, parts: Part[], nodes: number[][], texts: string[]}} Table
 */

/** @param {Table} table @param {Record<string, any>} answers @param {string} now */
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
  Object.entries(part.fields).map(([name, columns]) => [
    name,
    columns.map((column) => follow(nodes, texts, column, places)).join(""),
  ]);

/** @param {number[][]} nodes @param {string[]} texts @param {number[]} column @param {number[]} places */
function follow(nodes, texts, [root = NaN, ...said], places) {
  let reference = root;
  while (reference >= 0) {
    const [question = 0, ...next] = nodes[reference] ?? [];
    reference = next[places[question] ?? -1] ?? NaN; // a table that is cut ends here, on no text
  }
  return texts[said[-1 - reference] ?? -1] ?? "";
}

/** @param {string} text @param {string} mark @param {string} now */
const parse = (text, mark, now) => JSON.parse(text.replaceAll(mark, now));
