/**
 * Answers in the fragment of an address: `#v1/mirels@1.0.0/site=lower_limb;pain=?/k7f3`.
 * Codes, never points; what was typed otherwise than as a plain number in hexadecimal after an `x`; `?` for unknown; four characters tell a link that was cut.
 */

const LINK = /^#(v1\/([a-z_]{1,40})@(\d{1,3}\.\d{1,3}\.\d{1,3})\/([a-z0-9_=;?.]+))\/([a-z0-9]{4})$/;
const ANSWER =
  /^([a-z][a-z0-9_.]{0,59})=([a-z][a-z0-9_]{0,40}|x(?:[0-9a-f]{2}){1,40}|\d{1,5}(?:\.\d{1,4})?(?:_[a-z]{1,12})?|\?)$/;
const LONGEST = 512;

/** What is said of a link that is not as expected. */
export const BAD_LINK = "Ce lien est incomplet ou d'une version inconnue. Aucune donnée n'a été chargée.";

/** @typedef {{rule: string, version: string, answers: Record<string, string | null>}} Link */

/** Whether a fragment is meant as a link of ours, well formed or not. @param {string} hash */
export const isLink = (hash) => /^#v\d+\//.test(hash);

/**
 * @param {Link} link @param {number} [longest] As for `decode`.
 * @returns {string} The fragment, or nothing where no reader would take it.
 */
export function encode({ rule, version, answers }, longest = LONGEST) {
  const pairs = Object.entries(answers)
    .map(([name, answer]) => `${name}=${answer ?? "?"}`)
    .filter((pair) => ANSWER.test(pair));
  const body = `v1/${rule}@${version}/${pairs.join(";")}`;
  const hash = `#${body}/${check(body)}`;
  return hash.length < longest ? hash : "";
}

/** @param {string} hash @param {number} [longest] @returns {Link | null} Nothing where any part of it is not as expected. */
export function decode(hash, longest = LONGEST) {
  const found = hash.length < longest ? LINK.exec(hash) : null;
  const [, body, rule, version, pairs, checked] = found ?? [];
  if (!body || !rule || !version || !pairs || check(body) !== checked) return null;
  const answers = new Map();
  for (const pair of pairs.split(";")) {
    const read = ANSWER.exec(pair);
    if (!read || answers.has(read[1])) return null;
    answers.set(read[1], read[2] === "?" ? null : read[2]);
  }
  return { rule, version, answers: Object.fromEntries(answers) };
}

/** FNV-1a in four characters. @param {string} text */
function check(text) {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return (hash % 36 ** 4).toString(36).padStart(4, "0");
}
