/**
 * What a calculator hands over to the tumour board sheet, in the memory of the window: an address would be written to
 * the history of the browser. It goes with the page where the page is left otherwise than by instant navigation.
 */

/** @typedef {{rule: string, answers: import("./answers.mjs").Plain, lesion?: import("./lesion.mjs").Label}} Handed */

/** @type {Handed | null} */
let given = null;

/** @param {Handed | null} answers */
export function give(answers) {
  given = answers;
}

/** What was handed over, once. @returns {Handed | null} */
export function take() {
  const taken = given;
  given = null;
  return taken;
}

window.addEventListener("beforeunload", (event) => {
  if (given) event.preventDefault();
});
