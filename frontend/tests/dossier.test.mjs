import assert from "node:assert/strict";
import { test } from "node:test";
import { Answers } from "../answers.mjs";
import { Dossier, flat, isEmpty, unflat } from "../dossier.mjs";

/** @type {import("../dossier.mjs").Parts} */
const PARTS = {
  topics: ["fracture"],
  patient: { who: "1", life_expectancy: "1 mois" },
  lesions: [{ bone: "spine", sins_pain: null }, {}],
  done: ["panoramic"],
};

test("a link gives the dossier back, lesions without an answer included", () => {
  assert.deepEqual(unflat(flat(PARTS)), PARTS);
});

test("a name of no part, or a lesion out of order, refuses the whole", () => {
  for (const name of ["nobody.x", "lesion2.here", "lesion1.bone", "patient.X", "lesion100.here"])
    assert.equal(unflat({ [name]: "yes" }), null, name);
});

test("a dossier is empty until something is answered", () => {
  assert.ok(isEmpty({ topics: [], patient: {}, lesions: [{}], done: [] }));
  assert.ok(!isEmpty({ topics: [], patient: { who: null }, lesions: [], done: [] }));
});

test("lesions move by one place, and no further than the ends", () => {
  const dossier = new Dossier();
  const [first, second] = [new Answers(), new Answers()];
  dossier.lesions = [first, second];
  assert.ok(dossier.move(second, -1));
  assert.deepEqual(dossier.lesions.indexOf(second), 0);
  assert.ok(!dossier.move(second, -1));
  dossier.remove(second);
  assert.deepEqual(dossier.lesions, [first]);
});

test("a copy and what it was made from change apart", () => {
  const dossier = new Dossier();
  dossier.patient.set("who", "1");
  const copy = dossier.copy();
  copy.patient.set("who", "2");
  assert.equal(dossier.patient.get("who"), "1");
  const { patient } = dossier;
  dossier.become(copy);
  assert.equal(patient.get("who"), "2");
});
