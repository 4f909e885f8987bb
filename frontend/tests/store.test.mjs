import assert from "node:assert/strict";
import { test } from "node:test";
import { isAnswered, Store, storeOf } from "../store.mjs";

test("a reply to older answers is dropped", () => {
  const store = new Store();
  const first = store.change();
  const second = store.change();
  assert.ok(!store.settle(first, "late"));
  assert.equal(store.reply, null);
  assert.ok(store.settle(second, "right"));
  store.change();
  assert.equal(store.reply, null);
});

test("the store of a form is the same when its page is shown again, and a reload would lose it", () => {
  assert.ok(!isAnswered());
  storeOf("/mirels/#mirels").answers.set("site", "lower_limb");
  assert.equal(storeOf("/mirels/#mirels").answers.get("site"), "lower_limb");
  assert.equal(storeOf("/cas/#mirels").answers.get("site"), undefined);
  assert.ok(isAnswered());
  storeOf("/mirels/#mirels").answers.replace();
  assert.ok(!isAnswered());
});
