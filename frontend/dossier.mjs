/** What a reader describes on the sheet: four sets of answers, as many lesions as there are, and their names in a link. */

import { Answers } from "./answers.mjs";

/** @import { Plain } from "./answers.mjs" */

/** @typedef {{topics: string[], patient: Plain, lesions: Plain[], done: string[]}} Parts As Python takes them. */

export class Dossier {
  topics = new Answers();
  done = new Answers();
  patient = new Answers();
  /** @type {Answers[]} */
  lesions = [];

  copy() {
    const made = new Dossier();
    made.become(this);
    return made;
  }

  /** Take the place of another, each set of answers staying the same object. @param {Dossier} other */
  become(other) {
    for (const part of /** @type {const} */ (["topics", "done", "patient"])) this[part].replace(other[part].entries());
    this.lesions = other.lesions.map((one) => one.copy());
  }

  /**
   * All that is answered; Python looks at what the questions put to the board call for, and a question put again finds
   * its answers. A lone lesion without any answer is a form, not a lesion.
   * @returns {Parts}
   */
  plain() {
    const [first, ...others] = this.lesions;
    return {
      topics: this.topics.names(),
      patient: this.patient.plain(),
      lesions: others.length || !first?.isEmpty ? this.lesions.map((one) => one.plain()) : [],
      done: this.done.names(),
    };
  }

  /** Put a lesion one place earlier or later, if there is one. @param {Answers} lesion @param {-1 | 1} by */
  move(lesion, by) {
    const place = this.lesions.indexOf(lesion);
    const other = this.lesions[place + by];
    if (other) [this.lesions[place], this.lesions[place + by]] = [other, lesion];
    return Boolean(other);
  }

  /** @param {Answers} lesion */
  remove(lesion) {
    this.lesions = this.lesions.filter((one) => one !== lesion);
  }
}

/** @param {Parts} parts */
export const isEmpty = ({ topics, patient, lesions, done }) =>
  ![...topics, ...done, ...Object.keys(patient), ...lesions.flatMap((one) => Object.keys(one))].length;

/** As the flat answers of a link. @param {Parts} parts @returns {Plain} */
export function flat({ topics, patient, lesions, done }) {
  const of = (/** @type {string} */ prefix, /** @type {Plain} */ answers) =>
    Object.entries(answers).map(([name, answer]) => [`${prefix}.${name}`, answer]);
  return Object.fromEntries([
    ...topics.map((name) => [`topic.${name}`, "yes"]),
    ...done.map((name) => [`done.${name}`, "yes"]),
    ...of("patient", patient),
    ...lesions.flatMap((answers, place) => [[`lesion${place + 1}.here`, "yes"], ...of(`lesion${place + 1}`, answers)]),
  ]);
}

/** @param {Plain} answers @returns {Parts | null} Nothing where a name is of no part. */
export function unflat(answers) {
  /** @type {Parts} */
  const parts = { topics: [], patient: {}, lesions: [], done: [] };
  for (const [name, answer] of Object.entries(answers)) {
    const [, place = "", own = ""] = /^(topic|done|patient|lesion\d{1,2})\.([a-z_0-9]+)$/.exec(name) ?? [];
    const count = Number(place.slice("lesion".length));
    const lesion = parts.lesions[count - 1];
    if (place === "topic") parts.topics.push(own);
    else if (place === "done") parts.done.push(own);
    else if (place === "patient") parts.patient[own] = answer;
    else if (place && own === "here" && count === parts.lesions.length + 1) parts.lesions.push({});
    else if (lesion && count === parts.lesions.length) lesion[own] = answer;
    else return null;
  }
  return parts;
}
