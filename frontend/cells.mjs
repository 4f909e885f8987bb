/**
 * « Exécuter ici »: the code of a worked case or of an example, edited and run by a Python apart from that of the
 * calculators, which a reader's code must not change.
 *
 * The cells of a page share their variables, which go with that Python when the page is left. It starts, and the editor
 * comes, when one is first opened.
 */

import { around, box, boxes } from "./dom.mjs";
import { enclosed } from "./enclosure.mjs";
import { Engine, EngineError } from "./engine.mjs";
import { nodes } from "./markup.mjs";
import { onShown } from "./navigation.mjs";
import { released, whenReleased } from "./pointer.mjs";
import { onStatus, recall } from "./status.mjs";

const SECOND = 1000;
const EDITOR = new URL("./editor/editor.mjs", import.meta.url);
const SOURCES = new URL("./editor/sources.json", import.meta.url);
const CELLS = ".language-python.cell, .doc-module .language-pycon";
const PROMPT = /^(?:>>>|\.\.\.) ?/;

const LABELS = {
  edit: "Modifier et exécuter",
  run: "Exécuter",
  reset: "Réinitialiser",
  restart: "Redémarrer",
  interrupt: "Interrompre",
  upTo: "Exécuter tout jusqu'ici",
};
/** What is there once the editor is. */
const TOOLS = /** @type {const} */ (["run", "reset", "restart"]);
const KEYS = "Ctrl + Entrée (⌘ + Entrée sur Mac) exécute\u202f; Échap puis Tabulation quitte l'éditeur.";
const HINT = "Ce nom est peut-être défini plus haut\u00a0: exécuter d'abord les cellules précédentes.";
const SAID = {
  done: "Exécuté.",
  nothing: "Exécuté\u202f; rien à afficher.",
  reset: "Code et sortie d'origine.",
  restarted: "Variables de la page effacées.",
  interrupted:
    "Interrompu. Python redémarre\u00a0: les variables de la page sont perdues, exécuter de nouveau les cellules utiles.",
  module:
    "La page n'a pas ce module\u00a0: elle n'a que le code du site et ce dont il se sert. " +
    "Une figure qui en demande d'autres est calculée à la construction du site.",
  failed: "Python n'a pas démarré\u202f; «\u00a0Redémarrer\u00a0» essaie de nouveau.",
  refused: "Python ne peut pas s'exécuter ici\u00a0: ce navigateur interdit WebAssembly.",
  mixed: "Python n'est pas de la même version que la page\u202f; la recharger.",
  absent: "L'éditeur n'a pas pu être chargé\u202f; vérifier le réseau, puis essayer de nouveau.",
  lost: "Python s'est arrêté et redémarre\u00a0: les variables de la page sont perdues.",
};

/** The Python of the cells. */
const python = new Engine({ open: () => enclosed("bonemets.browser.console") });

/** @type {Cell[]} */
let cells = [];
/** Sources for tracebacks, given once to each worker. @type {Promise<unknown> | null} */
let learnt = null;

class Cell {
  /** Whether its variables are there. */
  ran = false;
  /** Rules that the page's output and the present one rest on, `name@version`. @type {string[]} */
  #rules = [];
  /** @type {number} */
  #timer = 0;
  /** @type {import("./editor.mjs").Editor | undefined} */
  #editor;

  /** @param {HTMLElement} block @param {number} number */
  constructor(block, number) {
    this.block = block;
    this.number = number;
    this.original = code(block);
    this.stored = outputs(block);
    this.root = this.#controls();
    block.after(this.root);
    this.#rest(block.dataset.rules?.split(" ") ?? []);
  }

  #controls() {
    const button = (/** @type {keyof typeof LABELS} */ name) => {
      const made = element(
        "button",
        { type: "button", className: "button", hidden: TOOLS.some((tool) => tool === name) },
        LABELS[name],
      );
      made.dataset.do = name;
      made.addEventListener("click", () => this[name]());
      return made;
    };
    const part = (/** @type {string} */ name, properties = {}, /** @type {(Node | string)[]} */ ...content) =>
      element("div", { className: `runner__${name}`, hidden: true, ...properties }, ...content);
    return element(
      "div",
      { className: "runner", role: "group", ariaLabel: `Cellule ${this.number}` },
      part("editor"),
      part("keys", {}, KEYS),
      part("actions", { hidden: false }, button("edit"), ...TOOLS.map(button)),
      part("progress", {}, element("span", {}), button("interrupt")),
      part("status", { hidden: false, role: "status" }),
      part("withdrawn", { role: "alert" }),
      part("shown", { role: "group", ariaLabel: `Sortie de la cellule ${this.number}` }),
      part("hint", {}, HINT, button("upTo")),
    );
  }

  /** @param {string} name @returns {HTMLElement} */
  part(name) {
    return box(this.root, `.runner__${name}`);
  }

  /** @param {string} name @returns {HTMLElement} */
  button(name) {
    return box(this.root, `[data-do="${name}"]`);
  }

  get code() {
    return this.#editor?.code() ?? this.original;
  }

  get running() {
    return this.#timer !== 0;
  }

  /** Cells of the same case above this one whose variables are missing; examples do not follow from one another. */
  get missing() {
    const above = this.block.matches(".cell") ? cells.slice(0, cells.indexOf(this)) : [];
    return above.filter(({ ran }) => !ran);
  }

  async edit() {
    python.start();
    const { edit } = await import(EDITOR.href).catch(() => ({}));
    await released();
    if (!edit) return this.say(SAID.absent);
    if (this.#editor) return;
    this.say("");
    this.#editor = edit({
      host: this.part("editor"),
      code: this.original,
      label: `Code de la cellule ${this.number}`,
      run: () => this.run(),
    });
    this.block.hidden = true;
    for (const part of [this.part("editor"), this.part("keys"), ...TOOLS.map((name) => this.button(name))])
      part.hidden = false;
    this.button("edit").hidden = true;
    this.#editor?.focus();
  }

  /** @returns {Promise<boolean>} whether it ended without an error */
  async run() {
    if (this.running) return false;
    this.#begin();
    try {
      await learn();
      if (!cells.includes(this)) return false;
      this.#show(await python.callPatiently("run", `<cellule ${this.number}>`, this.code));
    } catch (error) {
      if (!(error instanceof EngineError)) throw error;
      this.#fail(error);
    } finally {
      this.#end();
    }
    return this.ran;
  }

  async upTo() {
    this.part("hint").hidden = true;
    for (const cell of [...this.missing, this])
      if (!(await cell.run())) return cell.part("status").scrollIntoView({ block: "center" });
  }

  reset() {
    this.#editor?.replace(this.original);
    this.#clear();
    this.#editor?.focus();
    this.say(SAID.reset);
  }

  /** With a new Python. */
  restart() {
    python.restart();
    for (const cell of cells) cell.ran = false;
    this.say(SAID.restarted);
  }

  interrupt() {
    python.restart();
  }

  /** @param {string[]} rules */
  #rest(rules) {
    this.#rules = [...new Set([...this.#rules, ...rules])];
    this.warn();
  }

  /** Say which of the rules that an output rests on are withdrawn. */
  warn() {
    const said = this.#rules
      .map((one) => one.split("@"))
      .map(([rule = "", version = ""]) => recall(rule, version))
      .filter(Boolean);
    this.part("withdrawn").textContent = said.join(" ");
    this.part("withdrawn").hidden = !said.length;
  }

  /** @param {string} text */
  say(text) {
    this.part("status").textContent = text;
  }

  #begin() {
    const began = Date.now();
    const progress = this.part("progress");
    this.ran = false;
    this.say("");
    this.part("hint").hidden = true;
    const tell = () => {
      if (!this.running) return;
      const [verb, seconds] = [
        python.state === "starting" ? "Python démarre" : "En cours",
        Math.round((Date.now() - began) / SECOND),
      ];
      box(progress, "span").textContent = `${verb} depuis ${seconds}\u00a0s`;
      progress.hidden = false;
    };
    this.#timer = setInterval(() => whenReleased(tell), SECOND);
  }

  #end() {
    clearInterval(this.#timer);
    this.#timer = 0;
    const progress = this.part("progress");
    if (progress.contains(document.activeElement)) this.#focus();
    progress.hidden = true;
  }

  #focus() {
    if (this.#editor) this.#editor.focus();
    else this.button("edit").focus();
  }

  /** @param {{shown: {kind: string, content: string}[], error: string, rules: Record<string, string>}} reply */
  #show({ shown, error, rules }) {
    this.#rest(Object.entries(rules).map(([rule, version]) => `${rule}@${version}`));
    this.ran = !error;
    this.#clear();
    this.part("shown").replaceChildren(...shown.map(drawn));
    this.part("shown").hidden = !shown.length;
    for (const output of this.stored) output.hidden = true;
    this.part("hint").hidden = error !== "NameError" || !this.missing.length;
    if (error === "ModuleNotFoundError") this.say(SAID.module);
    else if (error) this.say(`Erreur\u00a0: ${error}.`);
    else this.say(shown.length ? SAID.done : SAID.nothing);
  }

  /** @param {EngineError} error */
  #fail({ type, message }) {
    if (type === "failed" && message === "restart") return this.say(SAID.interrupted);
    if (type === "failed" || type === "refused" || type === "mixed") return this.say(SAID[type]);
    this.say(SAID.lost);
    python.restart();
  }

  /** Show again what the page was built with. */
  #clear() {
    this.part("shown").replaceChildren();
    this.part("shown").hidden = true;
    this.part("hint").hidden = true;
    for (const output of this.stored) output.hidden = false;
  }
}

/** @param {string} name @param {Record<string, any>} properties @param {...(Node | string)} content @returns {HTMLElement} */
function element(name, properties, ...content) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...content);
  return made;
}

/** The code of a block; an example is that of its docstring, which knows the names of its module. @param {HTMLElement} block */
function code(block) {
  const text = (box(block, "code").textContent ?? "").trimEnd();
  if (block.matches(".cell")) return text;
  const module = around(block, ".doc-module")?.querySelector("[id]")?.id ?? "";
  const lines = text.split("\n").filter((line) => PROMPT.test(line));
  return [`from ${module} import *`, "", ...lines.map((line) => line.replace(PROMPT, ""))].join("\n");
}

/** What the notebook holds below a block. @param {HTMLElement} block @returns {HTMLElement[]} */
function outputs(block) {
  const next = /** @type {HTMLElement | null} */ (block.nextElementSibling);
  return next?.matches(".output, .output-figure") ? [next, ...outputs(next)] : [];
}

/** One thing that Python shows. @param {{kind: string, content: string}} thing */
function drawn({ kind, content }) {
  if (kind === "html") return element("div", { className: "runner__html" }, nodes(content));
  if (kind === "svg") return element("figure", { className: "output-figure" }, nodes(content));
  const code = element("code", {}, content);
  return element("pre", { className: kind === "error" ? "output runner__error" : "output" }, code);
}

/** A traceback quotes the package where its sources have come, and does without where they have not. */
function learn() {
  learnt ??= fetch(SOURCES)
    .then((response) => response.json())
    .catch(() => ({}))
    .then((sources) => python.call("learn", sources));
  learnt.catch(() => (learnt = null));
  return learnt;
}

/** Leave nothing of the page that was shown, then take up the cells of this one. */
function takeUp() {
  python.stop();
  cells = boxes(document, CELLS).map((block, place) => new Cell(block, place + 1));
}

python.onState((state) => {
  if (state === "ready") return;
  learnt = null;
  for (const cell of cells) cell.ran = false;
});
onStatus(() => {
  for (const cell of cells) cell.warn();
});
onShown(takeUp);
addEventListener("pagehide", () => python.stop());
