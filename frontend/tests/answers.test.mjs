import assert from "node:assert/strict";
import { test } from "node:test";
import { Answers, typed, uncarry, written } from "../answers.mjs";

const CREATININE = { unit: "µmol/L", units: ["mg/L", "mg/dL"], isDay: false };
const DAY = { unit: "", units: [], isDay: true };

/** @param {string} text @param {string} [unit] */
const one = (text, unit = "") => {
  const answers = new Answers();
  answers.set("creatinine", typed({ text, unit }));
  return answers;
};

/** As people type them: units in any case, singular and plural, comma, sign, spaces of thousands. */
const TEXTS = [
  "124",
  "12,5",
  "12.5",
  "1.005",
  "1 005",
  "1\u202f005",
  "124 µmol/l",
  "14 mg/l",
  "70 Kg",
  "65 Ans",
  "1 an",
  "+124",
  "abc",
  "1 semaine",
];

for (const text of TEXTS)
  test(`« ${text} » goes through a link as it was typed, or as Python reads it`, () => {
    const { creatinine } = one(text).carried(() => CREATININE);
    const received = uncarry(String(creatinine), CREATININE);
    assert.equal(received && written(received), text);
  });

test("a chosen unit goes through a link with its number", () => {
  const answers = one("11", "mg/L");
  assert.deepEqual(answers.plain(), { creatinine: "11 mg/L" });
  assert.deepEqual(
    answers.carried(() => CREATININE),
    { creatinine: "11_mgl" },
  );
  assert.deepEqual(uncarry("11_mgl", CREATININE), typed({ text: "11", unit: "mg/L" }));
});

test("links of before open: numbers with and without their unit", () => {
  assert.deepEqual(uncarry("12.5", CREATININE), typed({ text: "12,5" }));
  assert.deepEqual(uncarry("12.5_mgdl", CREATININE), typed({ text: "12,5", unit: "mg/dL" }));
});

test("no link holds a day, nor what no field could hold", () => {
  assert.deepEqual(
    one("01/02/2020").carried(() => DAY),
    {},
  );
  assert.deepEqual(
    one("9".repeat(41)).carried(() => CREATININE),
    {},
  );
  for (const hostile of ["x0a", "x00", "xe280", "x", "12_kg"]) assert.equal(uncarry(hostile, CREATININE), undefined);
});

test("a value is confirmed as it is written, and no longer once it is written otherwise", () => {
  const answers = new Answers();
  answers.set("weight", typed({ text: "520", confirmed: "520" }));
  assert.deepEqual(answers.plain(), { weight: { value: "520", confirmed: true } });
  answers.set("weight", typed({ text: "52", confirmed: "520" }));
  assert.deepEqual(answers.plain(), { weight: "52" });
});

test("unknown is an answer, an empty field is none", () => {
  const answers = new Answers();
  answers.set("pain", null);
  answers.set("weight", typed({ text: "  " }));
  assert.deepEqual(answers.plain(), { pain: null });
  assert.ok(!answers.isEmpty);
});

test("what the page proposes is nothing that a reader gave", () => {
  const answers = new Answers();
  answers.set("day", typed({ text: "28/11/2026", isProposed: true }));
  assert.ok(!answers.isEmpty && !answers.isOwn);
  answers.set("trial", "prism");
  assert.ok(answers.isOwn);
});
