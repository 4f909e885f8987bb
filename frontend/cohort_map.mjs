/** Which column answers which question and what its texts say, as a form: what Python put forward, for the reader to decide. */

/**
 * @typedef {{code: string, label: string}} Code
 * @typedef {{text: string, rows: number, forward: string[], why: string, isOpen: boolean}} Unread
 * @typedef {{key: string, label: string, isExclusion: boolean, column: string, isContested: boolean, forward: string[], codes: Code[],
 *   texts: Unread[], more: number, unusual: {text: string, rows: number}[], isConfirmed: boolean,
 *   taken: {text: string, code: string, rows: number}[]}} Asked
 * @typedef {{name: string, title: string, questions: Asked[]}} RuleAsked
 * @typedef {{said: string, rows: number, columns: string[], open: boolean, rules: RuleAsked[]}} Understood
 * @typedef {Record<string, {columns: Record<string, string>, values: Record<string, Record<string, string>>,
 *   confirmed: string[]}>} Decisions
 */

const UNKNOWN = "?";
const OPEN = "à trancher";
const ASIDE = "laisser de côté";
const FEW = 5;

/**
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag @param {Record<string, string>} attributes @param {...(Node | string)} content
 * @returns {HTMLElementTagNameMap[K]}
 */
function element(tag, attributes, ...content) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...content);
  return made;
}

/** @param {number} value */
const count = (value) => value.toLocaleString("fr-FR");

/**
 * Show it; what has the focus and what is unfolded stay so.
 * @param {HTMLElement} place @param {Understood} understood
 */
export function show(place, understood) {
  const focused = document.activeElement?.id;
  const unfolded = [...place.querySelectorAll("details[open]")].map(({ id }) => id);
  place.replaceChildren(...understood.rules.map((rule) => ruleShown(rule, understood.columns)));
  for (const id of unfolded) document.getElementById(id)?.setAttribute("open", "");
  if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
}

/** @param {RuleAsked} rule @param {string[]} columns */
function ruleShown(rule, columns) {
  const isFolded = (/** @type {Asked} */ asked) => asked.isExclusion && !asked.column && !asked.forward.length;
  const folded = rule.questions.filter(isFolded);
  const made = element(
    "section",
    { class: "cohort__questions" },
    element("h3", {}, rule.title),
    ...rule.questions.filter((asked) => !isFolded(asked)).map((asked) => question(rule.name, asked, columns)),
  );
  if (folded.length)
    made.append(
      element(
        "details",
        { class: "cohort__fold", id: `cohorte-${rule.name}-plus` },
        element("summary", {}, "Exclusions et valeurs à calculer"),
        ...folded.map((asked) => question(rule.name, asked, columns)),
      ),
    );
  return made;
}

/** @param {string} rule @param {Asked} asked @param {string[]} columns */
function question(rule, asked, columns) {
  const id = `cohorte-${rule}-${asked.key}`;
  const every = [
    ...(asked.isContested ? [option("", OPEN, asked.column)] : []),
    option("", "aucune colonne", asked.isContested ? asked.key : asked.column),
    ...[...new Set([...columns, ...(asked.column ? [asked.column] : [])])].map((column) =>
      option(column, asked.forward.includes(column) ? `${column} (proposée)` : column, asked.column),
    ),
  ];
  const select = element("select", { id, "data-rule": rule, "data-key": asked.key, autocomplete: "off" }, ...every);
  const made = element(
    "div",
    { class: "cohort__question" },
    element("p", { class: "cohort__field" }, element("label", { for: id }, asked.label), select),
  );
  if (!asked.column && asked.forward.length) made.append(element("p", { class: "cohort__hint" }, forward(asked)));
  if (asked.texts.length) made.append(unread(rule, asked, id));
  if (asked.unusual.length) made.append(unusual(rule, asked, id));
  if (asked.taken.length) made.append(taken(rule, asked, id));
  return made;
}

/** @param {Asked} asked */
const forward = ({ forward, isContested }) =>
  isContested
    ? `${OPEN}\u00a0: ${forward.join(" ou ")} portent le nom de la question.`
    : `Proposée\u00a0: ${forward.join(" ou ")}.`;

/** @param {string} rule @param {Asked} asked @param {string} id */
function unread(rule, asked, id) {
  const total = asked.texts.length + asked.more;
  const rows = asked.texts.map((one, place) =>
    element(
      "li",
      {},
      ...choice(rule, asked, one.text, "", one.rows, `${id}-${place}`, one.forward),
      element("span", { class: "cohort__hint" }, hint(one, asked.codes)),
    ),
  );
  const more = asked.more ? [element("li", {}, `et ${count(asked.more)} autres textes, plus rares`)] : [];
  const said = `${count(total)} texte${total > 1 ? "s" : ""} sans réponse\u00a0:`;
  return element("div", {}, element("p", { class: "cohort__unread" }, said), element("ul", {}, ...rows, ...more));
}

/** @param {string} rule @param {Asked} asked @param {string} id */
function unusual(rule, asked, id) {
  const shown = asked.unusual.slice(0, FEW).map(({ text, rows }) => `«\u00a0${text}\u00a0» × ${count(rows)}`);
  const more = asked.unusual.length > FEW ? ` et ${count(asked.unusual.length - FEW)} autres` : "";
  const box = element("input", { type: "checkbox", id: `${id}-sur`, "data-rule": rule, "data-key": asked.key });
  box.checked = asked.isConfirmed;
  return element(
    "p",
    { class: "cohort__confirm" },
    element(
      "label",
      {},
      box,
      element(
        "span",
        {},
        `Valeurs inhabituelles, vérifiées sur la source\u00a0: les compter (${shown.join(", ")}${more})`,
      ),
    ),
  );
}

/** @param {Unread} one @param {Code[]} codes */
function hint({ forward, why, isOpen }, codes) {
  if (!forward.length) return "aucune proposition";
  const labels = forward.map((code) =>
    code === UNKNOWN ? "inconnu" : (codes.find((one) => one.code === code)?.label ?? code),
  );
  return `${isOpen ? OPEN : "proposé"}\u00a0: ${labels.join(" ou ")} (${why})`;
}

/** @param {string} rule @param {Asked} asked @param {string} id */
function taken(rule, asked, id) {
  const rows = asked.taken.map((one, place) =>
    element("li", {}, ...choice(rule, asked, one.text, one.code, one.rows, `${id}-lu-${place}`, [])),
  );
  const said = `${count(rows.length)} texte${rows.length > 1 ? "s" : ""} traduit${rows.length > 1 ? "s" : ""}`;
  return element(
    "details",
    { class: "cohort__fold", id: `${id}-lu` },
    element("summary", {}, said),
    element("ul", {}, ...rows),
  );
}

/**
 * What a text says, to choose.
 * @param {string} rule @param {Asked} asked @param {string} text @param {string} code @param {number} rows
 * @param {string} id @param {string[]} forward
 */
function choice(rule, asked, text, code, rows, id, forward) {
  const known = [...asked.codes, { code: UNKNOWN, label: "inconnu" }];
  const measured = [...new Set([...forward, ...(code ? [code] : [])])]
    .filter((one) => known.every((other) => other.code !== one))
    .map((one) => ({ code: one, label: `${one} (mesure)` }));
  const options = [
    ...known.map((one) => option(one.code, forward.includes(one.code) ? `${one.label} (proposé)` : one.label, code)),
    ...measured.map((one) => option(one.code, one.label, code)),
  ];
  const aside = code ? [] : [option("", ASIDE, code)];
  return [
    element("label", { for: id }, `«\u00a0${text}\u00a0» × ${count(rows)}`),
    element(
      "select",
      { id, "data-rule": rule, "data-key": asked.key, "data-text": text, autocomplete: "off" },
      ...aside,
      ...options,
    ),
  ];
}

/** @param {string} value @param {string} label @param {string} chosen */
function option(value, label, chosen) {
  const made = element("option", { value }, label);
  made.selected = value === chosen;
  return made;
}
