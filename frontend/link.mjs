/**
 * Answers in the fragment of an address: `#v1/mirels@1.0.0/site=lower_limb;pain=?/k7f3`. This is the only place that
 * writes and reads one, so that a link opens at once, and where Python cannot start.
 *
 * A code is itself, `?` is unknown, a plain number is `12.5` and takes a unit that the form offers, `12.5_mgdl`; whatever
 * else was typed is spelt in hexadecimal, `x31206d6f6973`. Never points, and never a day. Four characters at the end tell
 * a link that was cut.
 */

/** @import { Measure, Plain } from "./answers.mjs" */

/**
 * @typedef {Record<string, string | null>} Spelt Answers as a link spells them.
 * @typedef {(name: string) => Measure | undefined} Measures What the form says of a measured question.
 */

const LINK = /^#(v1\/([a-z_]{1,40})@(\d{1,3}\.\d{1,3}\.\d{1,3})\/([a-z0-9_=;?.]+))\/([a-z0-9]{4})$/;
const ANSWER =
  /^([a-z][a-z0-9_.]{0,59})=([a-z][a-z0-9_]{0,40}|x(?:[0-9a-f]{2}){1,40}|\d{1,5}(?:\.\d{1,4})?(?:_[a-z]{1,12})?|\?)$/;
const NUMBER = /^(\d{1,5}(?:,\d{1,4})?)(?: (\D+))?$/;
const SEEN = /^[\p{L}\p{M}\p{N}\p{P}\p{S}\p{Zs}]+$/u;
/** Characters of the longest fragment, and bytes of the longest text in it. */
const LONGEST = 512;
const LONGEST_TEXT = 40;

/** What is said of a link that is not as expected. */
export const BAD_LINK = "Ce lien est incomplet ou d'une version inconnue. Aucune donnée n'a été chargée.";

/** Whether a fragment is meant as a link of ours, well formed or not. @param {string} hash */
export const isLink = (hash) => /^#v\d+\//.test(hash);

/**
 * @param {{rule: string, version: string, answers: Plain}} link @param {Measures} measures
 * @param {number} [longest] As for `decode`.
 * @returns {{hash: string, left: string[], again: string[]}} The fragment, or nothing where no reader would take it; the
 *   questions whose answer is not in it; those whose answer is in it and will have to be confirmed again.
 */
export function encode({ rule, version, answers }, measures, longest = LONGEST) {
  const names = Object.keys(answers);
  const spelt = new Map(names.map((name) => [name, spell(bare(answers[name] ?? null), measures(name))]));
  const held = names.filter((name) => spelt.get(name) !== undefined && ANSWER.test(`${name}=${spelt.get(name)}`));
  const left = names.filter((name) => !held.includes(name));
  const again = held.filter((name) => answers[name] !== bare(answers[name] ?? null));
  const pairs = held.map((name) => `${name}=${spelt.get(name)}`);
  const body = `v1/${rule}@${version}/${pairs.join(";")}`;
  const hash = `#${body}/${check(body)}`;
  return { hash: pairs.length && hash.length < longest ? hash : "", left, again };
}

/**
 * @param {string} hash @param {number} [longest]
 * @returns {{rule: string, version: string, answers: Spelt} | null} Nothing where any part of it is not as expected.
 */
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

/** Answers as they were typed; nothing where no reader could have typed one here. @param {Spelt} spelt @param {Measures} measures @returns {Plain | null} */
export function plainOf(spelt, measures) {
  const read = Object.entries(spelt).map(([name, text]) => [name, unspell(text, measures(name))]);
  return read.some(([, text]) => text === undefined) ? null : Object.fromEntries(read);
}

/** A confirmation stays with who gave it. @param {Plain[string]} given */
const bare = (given) => (given !== null && typeof given === "object" ? given.value : given);

/** @param {string | null} text @param {Measure} [measure] @returns {string | undefined} */
function spell(text, measure) {
  if (measure?.isDay) return undefined;
  if (text === null) return "?";
  if (!measure) return text;
  const [, number, unit] = NUMBER.exec(text) ?? [];
  const plain = number?.replace(",", ".");
  if (plain && !unit) return plain;
  const short = `${plain}_${slug(unit ?? "")}`;
  if (unit && unspell(short, measure) === text) return short;
  const bytes = [...new TextEncoder().encode(text)];
  return bytes.length > LONGEST_TEXT || !SEEN.test(text) ? undefined : `x${bytes.map(hexadecimal).join("")}`;
}

/** @param {string | null} spelt @param {Measure} [measure] @returns {string | null | undefined} */
function unspell(spelt, measure) {
  if (spelt === null || !measure) return spelt;
  if (spelt.startsWith("x")) {
    const text = letters(spelt.slice(1));
    return SEEN.test(text) ? text : undefined;
  }
  const [number = "", named] = spelt.split("_");
  const unit = named && [measure.unit, ...measure.units].find((one) => slug(one) === named);
  if (!/^\d/.test(number) || (named !== undefined && !unit)) return undefined;
  return [number.replace(".", ","), unit].filter(Boolean).join(" ");
}

/** @param {number} byte */
const hexadecimal = (byte) => byte.toString(16).padStart(2, "0");

/** A text from its hexadecimal; nothing where it is none. @param {string} digits */
function letters(digits) {
  const bytes = (digits.match(/../g) ?? []).map((byte) => parseInt(byte, 16));
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(new Uint8Array(bytes));
  } catch {
    return "";
  }
}

/** @param {string} unit */
const slug = (unit) => unit.toLowerCase().replace(/[^a-z]/g, "");

/** FNV-1a in four characters. @param {string} text */
function check(text) {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return (hash % 36 ** 4).toString(36).padStart(4, "0");
}
