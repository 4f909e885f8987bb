import assert from "node:assert/strict";
import { test } from "node:test";
import { Answers, asTyped, typed, written } from "../answers.mjs";

const CREATININE = { unit: "µmol/L", units: ["mg/L", "mg/dL"], isDay: false };

/** @param {import("../answers.mjs").Given} given */
const one = (given) => {
  const answers = new Answers();
  answers.set("creatinine", given);
  return answers;
};

test("a chosen unit is written after its number, and chosen again", () => {
  const given = typed({ text: "11", unit: "mg/L" });
  assert.equal(written(given), "11 mg/L");
  assert.deepEqual(asTyped("11 mg/L", CREATININE), given);
});

test("what a field cannot choose is shown as it was typed", () => {
  for (const text of ["124 µmol/L", "14 mg/l", "11mg/L", "+ mg/L", "mg/L", "1.005", "> 60"])
    assert.deepEqual(asTyped(text, CREATININE), typed({ text }));
  assert.deepEqual(asTyped(12.5, CREATININE), typed({ text: "12,5" }));
});

test("a confirmed value is still confirmed in the field", () => {
  const answers = one(asTyped({ value: "11 mg/L", confirmed: true }, CREATININE));
  assert.deepEqual(answers.plain(), { creatinine: { value: "11 mg/L", confirmed: true } });
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
