import assert from "node:assert/strict";
import { test } from "node:test";
import { fileName } from "../files.mjs";

test("a file is named after the day and the label", () => {
  assert.equal(
    fileName("fiche-rcp", "Fémur gauche, n°\u00a02 ", "28/11/2026 23:05"),
    "fiche-rcp_2026-11-28_femur-gauche-n-2.json",
  );
  assert.equal(fileName("fiche-rcp", " / ", "01/02/2026 08:00"), "fiche-rcp_2026-02-01.json");
});
