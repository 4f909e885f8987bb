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

/** @param {Partial<Typed>} [some] @returns {Typed} */
export const typed = (some = {}) => ({ text: "", unit: "", confirmed: "", isProposed: false, ...some });

/** What was typed, with the chosen unit where none was typed. @param {Typed} given */
export function written({ text, unit }) {
  const alone = text.trim();
  return unit && /\d$/.test(alone) ? `${alone} ${unit}` : alone;
}

/**
 * A plain value as a field shows it: a unit that can be chosen is, after a number of its own.
 * @param {any} given A file may hold a number. @param {Measure} measure
 */
export function asTyped(given, { units }) {
  const value = given?.value ?? given;
  const whole = typeof value === "number" ? `${value}`.replace(".", ",") : `${value}`;
  const number = (/** @type {string} */ unit) => whole.slice(0, -unit.length - 1);
  const unit = units.find((one) => whole.endsWith(` ${one}`) && /\d$/.test(number(one))) ?? "";
  const found = typed({ text: unit ? number(unit) : whole, unit });
  return { ...found, confirmed: given?.confirmed ? written(found) : "" };
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
}
