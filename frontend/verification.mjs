/** Every row of the published tables, computed again: knows no rule, only how a table is written. */

import { digest } from "./checksum.mjs";

const BATCH = 100;

/**
 * @typedef {(method: string, ...args: any[]) => Promise<any>} Call The door of the package.
 * @typedef {{rule: string, version: string, checksum: string, tried: number, boxes: number, differences: string[]}} Verified
 */

/** @param {URL} address @returns {Promise<{content: any, checksum: string}>} */
export async function download(address) {
  const response = await fetch(address, { cache: "no-cache" });
  if (!response.ok) throw new Error(`${address.pathname}\u00a0: ${response.status}`);
  const bytes = await response.arrayBuffer();
  return { content: JSON.parse(new TextDecoder().decode(bytes)), checksum: await digest(bytes) };
}

/**
 * Compute a whole table again.
 * @param {Call} call @param {any} table @param {string} checksum @param {(tried: number) => boolean} go Told of each batch; false stops.
 * @returns {Promise<Verified>}
 */
export async function verify(call, table, checksum, go) {
  const { rule, version, questions, boxes, conclusions, conclusion, points } = table;
  /** @type {Verified} */
  const found = { rule, version, checksum, tried: 0, boxes: boxes.length, differences: [] };
  const compare = async (/** @type {any[]} */ files, /** @type {(file: any, place: number) => any} */ expect) => {
    const results = await call("evaluate_many", rule, files);
    for (const [place, file] of files.entries()) {
      const wanted = JSON.stringify(expect(file, place));
      const { status, conclusions, points, version } = results[place] ?? {};
      const given = JSON.stringify({ version, status, conclusions, points });
      if (given !== wanted)
        found.differences.push(`${rule} ${JSON.stringify(file)}\u00a0: ${given}, attendu ${wanted}`);
    }
  };
  for (let start = 0; start < conclusion.length; start += BATCH) {
    const files = conclusion
      .slice(start, start + BATCH)
      .map((/** @type {number} */ _, /** @type {number} */ place) => combination(questions, start + place));
    await compare(files, (/** @type {any} */ _, /** @type {number} */ place) => ({
      version,
      status: "complete",
      conclusions: [conclusions[conclusion[start + place]]],
      points: points ? points[start + place] : null,
    }));
    found.tried += files.length;
    if (!go(files.length)) return found;
  }
  const ticked = boxes.map((/** @type {string} */ box) => ({ [box]: "yes" }));
  await compare(ticked, () => ({ version, status: "not_applicable", conclusions: [], points: null }));
  return found;
}

/** One set of answers by its place, the last question varying first. @param {Record<string, any[]>} questions @param {number} place */
function combination(questions, place) {
  let rest = place;
  const chosen = Object.entries(questions)
    .reverse()
    .map(([name, answers]) => {
      const answer = answers[rest % answers.length];
      rest = Math.floor(rest / answers.length);
      return [name, answer];
    });
  return Object.fromEntries(chosen.reverse());
}
