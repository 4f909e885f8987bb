/**
 * What a form knows: its answers, what Python said of them, and whether that still holds.
 *
 * A store outlives the page that shows it, so that an instant change of page loses nothing. It is in the memory of this
 * window and nowhere else.
 */

import { Answers } from "./answers.mjs";

/** @template Reply */
export class Store {
  answers = new Answers();
  /** Which lesion they are of: it is no answer. @type {import("./lesion.mjs").Label} */
  label = {};
  /** What was taken from other forms. @type {import("./passed.mjs").Taken} */
  taken = {};
  /** Numbers the answers: what is said of an older turn is dropped. */
  turn = 0;
  /** Whether what is shown answers older answers: it is then neither copied nor printed. */
  isLate = false;
  /** What was said of the present answers. @type {Reply | null} */
  reply = null;
  /** Question to obtain first, as last said. @type {string | null} */
  next = null;
  /** Questions below which an error is shown. @type {Set<string>} */
  wrong = new Set();

  /** The answers have changed. @returns {number} the turn of the new ones */
  change() {
    this.reply = null;
    this.turn += 1;
    return this.turn;
  }

  /** @param {number} turn */
  isPresent(turn) {
    return turn === this.turn;
  }

  /** Take what was said of the answers of a turn, unless they have changed. @param {number} turn @param {Reply} reply */
  settle(turn, reply) {
    if (!this.isPresent(turn)) return false;
    this.reply = reply;
    return true;
  }
}

/** @type {Map<string, Store<any>>} */
const stores = new Map();

/** The store of a form, by a name that is the same each time its page is shown. @param {string} name @returns {Store<any>} */
export function storeOf(name) {
  const store = stores.get(name) ?? new Store();
  stores.set(name, store);
  return store;
}

/** Whether a reload would lose something. */
export const isAnswered = () =>
  [...stores.values()].some(({ answers, label }) => answers.isOwn || Object.keys(label).length);
