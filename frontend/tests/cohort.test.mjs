import "./page.mjs";
import assert from "node:assert/strict";
import { test } from "node:test";
import { show } from "../cohort_map.mjs";

/** @import { Asked, Understood, Unread } from "../cohort_map.mjs" */

const CODES = [
  { code: "lytic", label: "lytique" },
  { code: "mixed", label: "mixte" },
];

/** @param {Partial<Asked>} more @returns {Asked} */
const asked = (more) => ({
  key: "lesion",
  label: "Lésion",
  isExclusion: false,
  column: "type",
  isContested: false,
  forward: [],
  codes: CODES,
  texts: [],
  more: 0,
  unusual: [],
  isConfirmed: false,
  taken: [],
  ...more,
});

/** @param {Partial<Unread>} more @returns {Unread} */
const text = (more) => ({ text: "lyse", rows: 3, forward: [], why: "", isOpen: false, ...more });

/** @param {...Asked} questions @returns {Understood} */
const understood = (...questions) => ({
  said: "",
  rows: 5,
  columns: ["type", "os"],
  open: false,
  rules: [{ name: "sins", title: "SINS", questions }],
});

/** @param {...Asked} questions */
function shown(...questions) {
  document.body.innerHTML = "<div></div>";
  const place = /** @type {HTMLElement} */ (document.body.firstElementChild);
  show(place, understood(...questions));
  return place;
}

/** @param {ParentNode} place @param {string} selector */
const options = (place, selector) =>
  [...place.querySelectorAll(`${selector} option`)].map((one) => [one.getAttribute("value"), one.textContent]);

test("two columns that bear the name of a question wait for a choice, and none is one", () => {
  const place = shown(asked({ column: "", isContested: true, forward: ["type", "os"] }));
  assert.deepEqual(options(place, "#cohorte-sins-lesion"), [
    ["", "à trancher"],
    ["", "aucune colonne"],
    ["type", "type (proposée)"],
    ["os", "os (proposée)"],
  ]);
  assert.match(place.textContent ?? "", /à trancher\s: type ou os portent le nom de la question/u);
});

test("each question has a label and the columns of the file", () => {
  const place = shown(asked({ column: "", forward: ["os"] }));
  assert.equal(place.querySelector("label")?.getAttribute("for"), "cohorte-sins-lesion");
  assert.deepEqual(options(place, "#cohorte-sins-lesion"), [
    ["", "aucune colonne"],
    ["type", "type"],
    ["os", "os (proposée)"],
  ]);
  assert.match(place.textContent ?? "", /Proposée\s: os\./);
});

test("a text that nothing reads is left aside until somebody chooses", () => {
  const place = shown(asked({ texts: [text({ forward: ["lytic"], why: "mots proches" })], more: 2 }));
  const select = /** @type {HTMLSelectElement} */ (place.querySelector("[data-text=lyse]"));
  assert.equal(select.value, "");
  assert.deepEqual(options(place, "[data-text=lyse]"), [
    ["", "laisser de côté"],
    ["lytic", "lytique (proposé)"],
    ["mixed", "mixte"],
    ["?", "inconnu"],
  ]);
  assert.match(place.textContent ?? "", /3 textes sans réponse/);
  assert.match(place.textContent ?? "", /proposé\s: lytique \(mots proches\)/);
});

test("unusual numbers are counted once somebody has checked them", () => {
  const every = Array.from({ length: 7 }, (_, place) => ({ text: `${300 + place}`, rows: 2 }));
  const place = shown(asked({ unusual: every }));
  const box = /** @type {HTMLInputElement} */ (place.querySelector("input[data-key=lesion]"));
  assert.equal(box.checked, false);
  assert.match(place.textContent ?? "", /«\s300\s» × 2, .*«\s304\s» × 2 et 2 autres/);
  assert.equal(shown(asked({ unusual: every, isConfirmed: true })).querySelector("input")?.checked, true);
});

test("a measure that may be points is to be decided, and can be kept as a measure", () => {
  const place = shown(asked({ texts: [text({ text: "3", forward: ["mixed", "3 %"], why: "points", isOpen: true })] }));
  assert.match(place.textContent ?? "", /à trancher\s: mixte ou 3 % \(points\)/);
  assert.deepEqual(options(place, '[data-text="3"]').at(-1), ["3 %", "3 % (mesure)"]);
});

test("what was taken is folded, with what it was taken for", () => {
  const place = shown(asked({ taken: [{ text: "Lyse", code: "lytic", rows: 2 }] }));
  const select = /** @type {HTMLSelectElement} */ (place.querySelector("details [data-text=Lyse]"));
  assert.equal(select.value, "lytic");
});

test("text of a file is text", () => {
  const place = shown(asked({ texts: [text({ text: "<img src=x>" })] }));
  assert.equal(place.querySelector("img"), null);
  assert.match(place.textContent ?? "", /<img src=x>/);
});

test("focus and folds stay where they are", () => {
  const question = asked({ taken: [{ text: "Lyse", code: "lytic", rows: 2 }] });
  const place = shown(question, asked({ key: "coccyx", isExclusion: true, column: "" }));
  place.querySelector("details")?.setAttribute("open", "");
  place.querySelector("select")?.focus();
  show(place, understood(question));
  assert.equal(place.querySelector("details")?.hasAttribute("open"), true);
  assert.equal(document.activeElement?.id, "cohorte-sins-lesion");
});
