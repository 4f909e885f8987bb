import assert from "node:assert/strict";
import { test } from "node:test";
import { decode, encode, isLink } from "../link.mjs";

const LINK = {
  rule: "zoledronic_dose",
  version: "1.0.0",
  answers: { age: "x36352041", sex: "female", weight: "70.5", "clearance.x": null },
};

test("a link says what was put in it", () => {
  const hash = encode(LINK);
  assert.ok(isLink(hash));
  assert.deepEqual(decode(hash), LINK);
});

test("a link that was cut or changed says nothing", () => {
  const hash = encode(LINK);
  for (const other of [
    hash.slice(0, -1),
    hash.replace("female", "male"),
    hash.replace("#v1", "#v2"),
    `${hash}0`,
    "#",
    "",
  ])
    assert.equal(decode(other), null, other);
});

test("an answer that no link holds refuses to be put in one", () => {
  assert.equal(
    encode({ ...LINK, answers: { age: "65 ans", sex: "female" } }),
    encode({ ...LINK, answers: { sex: "female" } }),
  );
});

test("a link longer than any is none", () => {
  assert.equal(
    encode({ ...LINK, answers: Object.fromEntries(Array.from({ length: 80 }, (_, place) => [`q${place}`, "yes"])) }),
    "",
  );
});
