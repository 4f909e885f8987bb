import assert from "node:assert/strict";
import { test } from "node:test";
import { decode, encode, isLink, plainOf } from "../link.mjs";

const CREATININE = { unit: "µmol/L", units: ["mg/L", "mg/dL"], isDay: false };
const DAY = { unit: "", units: [], isDay: true };
/** @param {string} name */
const measures = (name) => ({ creatinine: CREATININE, day: DAY })[name];

/** @param {import("../answers.mjs").Plain} answers */
const made = (answers) => encode({ rule: "zoledronic_dose", version: "1.0.0", answers }, measures);

/** @param {string} hash */
const received = (hash) => plainOf(decode(hash)?.answers ?? {}, measures);

/** What each is in a link; from one release to the next it stays so. @type {[string, string][]} */
const SPELT = [
  ["124", "124"],
  ["12,5", "12.5"],
  ["11 mg/L", "11_mgl"],
  ["124 µmol/L", "124_moll"],
  ["14 mg/l", "x3134206d672f6c"],
  ["1 005", "x3120303035"],
  ["12.5", "x31322e35"],
];

for (const [text, spelt] of SPELT)
  test(`« ${text} » is ${spelt} in a link, and comes back as it was typed`, () => {
    const { hash, left, again } = made({ creatinine: text, sex: "female", "clearance.x": null });
    assert.ok(isLink(hash) && hash.includes(`/creatinine=${spelt};sex=female;clearance.x=?/`), hash);
    assert.deepEqual([left, again], [[], []]);
    assert.deepEqual(received(hash), { creatinine: text, sex: "female", "clearance.x": null });
  });

test("a link that was cut or changed says nothing", () => {
  const { hash } = made({ sex: "female" });
  const others = [hash.slice(0, -1), hash.replace("female", "male"), hash.replace("#v1", "#v2"), `${hash}0`, "#", ""];
  for (const other of others) assert.equal(decode(other), null, other);
});

test("what no link holds is named: a day, a text too long, what cannot be seen", () => {
  /** @type {import("../answers.mjs").Plain[]} */
  const kept = [{ day: "01/02/2020" }, { day: null }, { creatinine: "9".repeat(41) }, { creatinine: "1\n2" }];
  for (const answers of kept) {
    const { hash, left } = made({ ...answers, sex: "female" });
    assert.deepEqual(left, Object.keys(answers));
    assert.deepEqual(received(hash), { sex: "female" });
    assert.equal(made(answers).hash, "");
  }
});

test("a confirmed value travels, and is named because its confirmation does not", () => {
  const { hash, left, again } = made({ creatinine: { value: "11", confirmed: true } });
  assert.deepEqual([left, again], [[], ["creatinine"]]);
  assert.deepEqual(received(hash), { creatinine: "11" });
});

test("what no reader could have typed refuses the whole", () => {
  for (const hostile of ["x0a", "x00", "xe280", "x", "12_kg", "12_", "yes"])
    assert.equal(plainOf({ sex: "female", creatinine: hostile }, measures), null, hostile);
});

test("a link longer than any is none", () => {
  const answers = Object.fromEntries(Array.from({ length: 80 }, (_, place) => [`q${place}`, "yes"]));
  assert.equal(made(answers).hash, "");
});
