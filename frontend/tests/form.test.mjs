import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { Answers, typed } from "../answers.mjs";
import { gather, hear, labelOf, mark, measures, offered, remark, resolve, show, takeBack } from "../form.mjs";
import { input, open } from "./page.mjs";

const CREATININE = "clearance.creatinine";
/** @type {HTMLFormElement} */
let form;
let answers = new Answers();

/** @param {string} name */
const field = (name) => input(form, `input[type=text][name="${name}"]`);
/** @param {string} name */
const question = (name) => /** @type {HTMLElement} */ (form.querySelector(`.question[data-question="${name}"]`));

/** @param {HTMLInputElement} changed @param {Partial<HTMLInputElement>} to */
function change(changed, to) {
  Object.assign(changed, to);
  hear(changed, answers);
  show(form, answers);
}

beforeEach(() => {
  form = open("zoledronic_dose");
  answers = new Answers();
});

test("what is typed is kept as it is, with the unit that is chosen", () => {
  change(field(CREATININE), { value: "1,1" });
  change(input(form, `input[name="${CREATININE}.unit"][value="mg/dL"]`), { checked: true });
  assert.deepEqual(answers.get(CREATININE), typed({ text: "1,1", unit: "mg/dL" }));
  assert.deepEqual(answers.plain(), { [CREATININE]: "1,1 mg/dL" });
});

test("typing a value and saying that it is unknown exclude each other", () => {
  const unknown = input(form, '[data-unknown="clearance"]');
  change(field("clearance"), { value: "52" });
  change(unknown, { checked: true });
  assert.equal(answers.get("clearance"), null);
  assert.equal(field("clearance").value, "");
  change(field("clearance"), { value: "5" });
  assert.ok(!unknown.checked);
  assert.deepEqual(answers.plain(), { clearance: "5" });
});

test("a form that is shown again shows the answers, opened where they are", () => {
  answers.set(CREATININE, typed({ text: "14", unit: "mg/L" }));
  show(form, answers, true);
  assert.equal(field(CREATININE).value, "14");
  assert.ok(input(form, `input[name="${CREATININE}.unit"][value="mg/L"]`).checked);
  assert.ok(form.querySelector("details")?.hasAttribute("open"));
  show(form, new Answers());
  assert.equal(field(CREATININE).value, "");
  assert.ok(input(form, `input[name="${CREATININE}.unit"][value="µmol/L"]`).checked);
});

test("what was answered before our script ran is gathered", () => {
  field("clearance").value = "52 ml/min";
  gather(form, answers);
  assert.deepEqual(answers.plain(), { clearance: "52 ml/min" });
});

test("a remark waits until the field is left, and says which answers are wrong", () => {
  change(field("clearance"), { value: "5 8" });
  const remarks = { errors: { clearance: "Pas un nombre." }, unconfirmed: {}, echo: {} };
  assert.deepEqual([...remark(form, answers, remarks, field("clearance"))], []);
  assert.equal(field("clearance").getAttribute("aria-invalid"), null);
  const wrong = remark(form, answers, remarks);
  assert.deepEqual([...wrong], ["clearance"]);
  mark(form, answers, { next: null, wrong });
  assert.equal(question("clearance").dataset.state, "wrong");
  assert.equal(field("clearance").value, "5 8");
});

test("another reading takes its number and its unit, a confirmation holds the writing for exact", () => {
  change(field(CREATININE), { value: "11" });
  const doubt = { errors: {}, unconfirmed: { [CREATININE]: ["11 mg/L (97 µmol/L)"] }, echo: {} };
  remark(form, answers, doubt);
  const [correct, confirm] = /** @type {HTMLElement[]} */ ([...question(CREATININE).querySelectorAll("button")]);
  assert.ok(correct && confirm);
  resolve(confirm, answers);
  assert.deepEqual(answers.plain(), { [CREATININE]: { value: "11", confirmed: true } });
  resolve(correct, answers);
  assert.deepEqual(answers.get(CREATININE), typed({ text: "11", unit: "mg/L" }));
});

test("a link fills the form with what it offers, all or nothing", () => {
  assert.deepEqual(offered(form, { clearance: "52" }), [["clearance", typed({ text: "52" })]]);
  assert.equal(offered(form, { clearance: "52", nobody: "yes" }), null);
  assert.equal(offered(form, {}), null);
});

test("a closed answer is taken back when it is chosen again or under Suppr, and not by a double click", () => {
  const male = input(form, 'input[type=radio][value="male"]');
  /** @param {Event} event */
  const heard = (event) => {
    let isBack = false;
    const listen = (/** @type {Event} */ one) => {
      isBack = takeBack(one, answers);
    };
    form.addEventListener(event.type, listen);
    male.dispatchEvent(event);
    form.removeEventListener(event.type, listen);
    return isBack;
  };
  const click = () => new MouseEvent("click", { bubbles: true });
  assert.equal(heard(click()), false, "nothing is answered yet");
  answers.set(male.name, "male");
  assert.equal(heard(click()), false, "the second half of a double click");
  assert.equal(heard(new KeyboardEvent("keydown", { key: "a", bubbles: true })), false);
  assert.equal(heard(new KeyboardEvent("keydown", { key: "Delete", bubbles: true })), true);
  assert.ok(answers.isEmpty);
});

test("a question is named in the words of the form", () => {
  assert.match(labelOf(form, "clearance"), /clairance/i);
  assert.equal(measures(form)("clearance")?.isDay, false);
});
