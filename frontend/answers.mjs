/**
 * What was answered in one form, as it was given. The form shows it and is never asked for it.
 *
 * Nothing is judged here: a number and its unit are what was typed, and Python alone reads them.
 */

/**
 * @typedef {{text: string, unit: string, confirmed: string, isProposed: boolean}} Typed What was typed, the unit that was
 *   chosen if it is not the usual one, the writing that was said to be exact, and whether the page put it there.
 * @typedef {string | null | Typed} Given A code, nothing for what is said to be unknown, or what was typed.
 * @typedef {{unit: string, units: string[], isDay: boolean}} Measure What a form says of a measured question: the usual
 *   unit, the others, and whether it asks for a day.
 * @typedef {Record<string, string | null | {value: string, confirmed: true}>} Plain As Python takes them.
 */

/** What a link has always held as a number: there is nothing to interpret in it. */
const PLAIN = /^(\d{1,5}(?:,\d{1,4})?)(?: (\D+))?$/;
const SEEN = /^[\p{L}\p{N}\p{P}\p{S}\p{Zs}]+$/u;
/** Bytes of the longest text that a link takes for one answer. */
const LONGEST = 40;

/** @param {Partial<Typed>} [some] @returns {Typed} */
export const typed = (some = {}) => ({ text: "", unit: "", confirmed: "", isProposed: false, ...some });

/** What was typed, with the chosen unit where none was typed. @param {Typed} given */
export function written({ text, unit }) {
  const alone = text.trim();
  return unit && /\d$/.test(alone) ? `${alone} ${unit}` : alone;
}

/** @param {Given} given */
const isTyped = (given) => given !== null && typeof given === "object";

export class Answers {
  /** @type {Map<string, Given>} */
  #given = new Map();

  /** @param {string} name */
  get(name) {
    return this.#given.get(name);
  }

  /** An empty text is no answer, unless a unit is chosen that is still to be shown. @param {string} name @param {Given} given */
  set(name, given) {
    if (isTyped(given) && !written(given) && !given.unit) this.#given.delete(name);
    else this.#given.set(name, given);
  }

  /** @param {string} name */
  delete(name) {
    this.#given.delete(name);
  }

  /** @param {Iterable<[string, Given]>} [others] */
  replace(others = []) {
    this.#given = new Map(others);
  }

  copy() {
    const made = new Answers();
    made.replace(this.entries());
    return made;
  }

  entries() {
    return [...this.#given];
  }

  /** Questions that are answered, those whose answer is unknown among them. */
  names() {
    return this.entries().flatMap(([name, given]) => (isTyped(given) && !written(given) ? [] : [name]));
  }

  get isEmpty() {
    return !this.names().length;
  }

  /** Whether a reader gave something. */
  get isOwn() {
    return this.names().some((name) => {
      const given = this.get(name) ?? null;
      return !isTyped(given) || !given.isProposed;
    });
  }

  /** @returns {Plain} */
  plain() {
    const answers = this.names().map((name) => {
      const given = this.get(name) ?? null;
      if (!isTyped(given)) return [name, given];
      const value = written(given);
      return [name, given.confirmed === value ? { value, confirmed: true } : value];
    });
    return Object.fromEntries(answers);
  }

  /**
   * For a link: codes, `12.5` or `12.5_mgdl` where that is what was typed, else its letters as they are (`x31206d`).
   * A day is left out, and what is longer than any answer.
   * @param {(name: string) => Measure | undefined} measure
   * @returns {Record<string, string | null>}
   */
  carried(measure) {
    const carried = this.names().flatMap((name) => {
      const given = this.get(name) ?? null;
      const text = isTyped(given) ? carry(written(given), measure(name)) : given;
      return text === undefined ? [] : [[name, text]];
    });
    return Object.fromEntries(carried);
  }
}

/** @param {string} text @param {Measure} [measure] */
function carry(text, measure) {
  if (!measure || measure.isDay) return undefined;
  const [, number, unit] = PLAIN.exec(text) ?? [];
  const plain = number?.replace(",", ".");
  if (plain && (!unit || unit === measure.unit)) return plain;
  if (plain && unit && measure.units.includes(unit)) return `${plain}_${slug(unit)}`;
  const bytes = [...new TextEncoder().encode(text)];
  return bytes.length > LONGEST ? undefined : `x${bytes.map((byte) => byte.toString(16).padStart(2, "0")).join("")}`;
}

/**
 * What a link carried, as it was typed; nothing where no reader could have typed it here.
 * @param {string} carried @param {Measure} measure
 * @returns {Typed | undefined}
 */
export function uncarry(carried, measure) {
  if (carried.startsWith("x")) {
    const text = spelt(carried.slice(1));
    return SEEN.test(text) ? typed({ text }) : undefined;
  }
  const [number = "", unit] = carried.split("_");
  const known = measure.units.find((one) => slug(one) === unit);
  if (!/^\d/.test(number) || (unit && !known && slug(measure.unit) !== unit)) return undefined;
  return typed({ text: number.replace(".", ","), unit: known ?? "" });
}

/** A text from its hexadecimal; nothing where it is none. @param {string} digits */
function spelt(digits) {
  const bytes = (digits.match(/../g) ?? []).map((byte) => parseInt(byte, 16));
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(new Uint8Array(bytes));
  } catch {
    return "";
  }
}

/** @param {string} unit */
const slug = (unit) => unit.toLowerCase().replace(/[^a-z]/g, "");
