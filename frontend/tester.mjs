/**
 * « Tester ce poste »: every rule computed again in this browser, and a certificate of what was found.
 *
 * It believes nothing that is already running or kept: a new Python starts apart, from files whose checksums are those
 * that the publisher's server gives today.
 */

import { copy } from "./clipboard.mjs";
import { around } from "./dom.mjs";
import { enclosed, NAMES, obtain } from "./enclosure.mjs";
import { Engine } from "./engine.mjs";
import { released } from "./pointer.mjs";
import { ask, recall } from "./status.mjs";
import { download, verify } from "./verification.mjs";

const TABLES = new URL("../verification/tables/", import.meta.url);
const STATUS = new URL("../status.json", import.meta.url);
const MANIFEST = "assets/runtime/manifest.json";
const INDEX = "verification/tables/index.json";
const API = "bonemets.browser.api";
const SHOWN = 5;
const OTHER =
  "Les fichiers de ce poste ne sont pas ceux que le serveur publie\u00a0: copie plus ancienne, ou altérée. " +
  "Passer à la version publiée, ou effacer les données du site dans le navigateur, puis recommencer";

/** @param {HTMLElement} section @param {string} name @returns {any} */
const part = (section, name) => section.querySelector(`[data-part=${name}]`);

/** @param {number} value */
const count = (value) => value.toLocaleString("fr-FR");

/** Running checks, so that they can be stopped. @type {WeakSet<HTMLElement>} */
const running = new WeakSet();

/** @param {HTMLElement} section */
async function run(section) {
  running.add(section);
  show(section, true);
  const began = new Date();
  let python;
  try {
    await ask();
    const sums = await published();
    const { content: index, checksum } = await download(new URL("index.json", TABLES));
    if (sums && checksum !== sums[INDEX]) throw new Error(OTHER);
    const runtime = await obtain("reload", sums?.[MANIFEST]).catch(({ message }) => {
      throw new Error(`${message}. ${OTHER}`);
    });
    python = new Engine({ open: () => enclosed(API, async () => runtime) });
    const names = section.dataset.rules?.split(" ") ?? Object.keys(index.rules);
    const total = names.reduce((sum, name) => sum + index.rules[name].combinations, 0);
    const found = await verifyAll(section, python, index, names, total);
    await released();
    if (found) certify(section, began, { index, checksum, total, found, sums, runtime });
    else say(section, "Vérification interrompue\u00a0: aucune conclusion n'en est tirée.");
  } catch (error) {
    await released();
    const why = error instanceof Error ? error.message : String(error);
    say(section, `Vérification impossible sur ce poste\u00a0: ${why}. Aucune conclusion n'en est tirée.`);
  } finally {
    python?.stop();
    running.delete(section);
    show(section, false);
  }
}

/** Checksums that the server publishes today, or nothing where it does not answer. @returns {Promise<Record<string, string> | null>} */
async function published() {
  const response = await fetch(STATUS, { cache: "no-store" }).catch(() => null);
  return response?.ok ? (await response.json()).checksums : null;
}

/** @param {HTMLElement} section @param {Engine} python @param {any} index @param {string[]} names @param {number} total */
async function verifyAll(section, python, index, names, total) {
  const found = [];
  let done = 0;
  for (const name of names) {
    const go = (/** @type {number} */ tried) => {
      done += tried;
      part(section, "progress").value = done / total;
      part(section, "count").textContent = `${name}\u00a0: ${count(done)} combinaisons sur ${count(total)}`;
      return running.has(section) && section.isConnected;
    };
    const file = `${name}.json`;
    const { content, checksum } = await download(new URL(file, TABLES));
    if (checksum !== index.rules[name].files[file]) throw new Error(`${file}\u00a0: somme de contrôle fausse`);
    const verified = await verify(python.call.bind(python), content, checksum, go);
    if (!running.has(section) || !section.isConnected) return null;
    found.push(verified);
  }
  return found;
}

/** @param {HTMLElement} section @param {Date} began @param {{index: any, checksum: string, total: number, found: import("./verification.mjs").Verified[], sums: Record<string, string> | null, runtime: import("./enclosure.mjs").Runtime}} run */
function certify(section, began, { index, checksum, total, found, sums, runtime: { manifest } }) {
  const differences = found.flatMap((one) => one.differences);
  const boxes = found.reduce((sum, one) => sum + one.boxes, 0);
  const { pyodide, python, bonemets } = manifest.versions;
  const recalled = found.map(({ rule, version }) => recall(rule, version)).filter(Boolean);
  const whole = found.length === Object.keys(index.rules).length;
  const result = differences.length
    ? `NON CONFORME\u00a0: ${count(differences.length)} différence${differences.length > 1 ? "s" : ""}`
    : `CONFORME\u00a0: ${whole ? "toutes les règles" : "les règles essayées"} donnent les résultats publiés`;
  const text = [
    "CERTIFICAT DE VÉRIFICATION D'UN POSTE",
    "",
    `Résultat\u00a0: ${result}`,
    ...recalled,
    `Date\u00a0: ${began.toLocaleString("fr-FR")}, heure du poste ; durée ${Math.round((Date.now() - began.getTime()) / 1000)} s`,
    `Site\u00a0: ${new URL("../../", TABLES).href}`,
    `Navigateur\u00a0: ${navigator.userAgent}`,
    `Versions : Pyodide ${pyodide}, Python ${python}, bonemets ${bonemets}`,
    `Essais\u00a0: ${count(found.length)} règles sur ${count(Object.keys(index.rules).length)}, ${count(total)} combinaisons, ${count(boxes)} cases d'arrêt`,
    `Tables\u00a0: ${index.said}`,
    `Index des tables : SHA-256 ${checksum}`,
    "",
    "Python démarré pour cet essai, à part, sans la mémoire gardée par le navigateur, depuis ces fichiers\u00a0:",
    ...NAMES.map((name) => `${name}\u00a0: SHA-256 ${manifest.files[name].sha256}`),
    sums
      ? `Liste de ces fichiers (manifest.json)\u00a0: SHA-256 ${sums[MANIFEST]}, publiée ce jour par le serveur`
      : "Sans réseau\u00a0: sommes de la copie gardée sur ce poste, non comparées à celles que le serveur publie.",
    "",
    ...found.map(
      (one) => `${one.rule} ${one.version}\u00a0: ${count(one.tried)} combinaisons, SHA-256 ${one.checksum}`,
    ),
    ...(differences.length ? ["", "Premières différences\u00a0:", ...differences.slice(0, SHOWN)] : []),
    "",
    "Ce certificat ne vaut que pour ce poste, ce navigateur et ces versions. Il ne porte aucune donnée de patient.",
  ];
  const box = part(section, "certificate").querySelector("textarea");
  box.value = text.join("\n");
  box.rows = text.length + 1;
  part(section, "certificate").hidden = false;
  say(section, [`${result}.`, ...recalled].join(" "));
}

/** @param {HTMLElement} section @param {boolean} isRunning */
function show(section, isRunning) {
  part(section, "run").hidden = isRunning;
  part(section, "cancel").hidden = !isRunning;
  if (section.contains(document.activeElement) || document.activeElement === document.body)
    part(section, isRunning ? "cancel" : "run").focus({ preventScroll: true });
  part(section, "progress").hidden = !isRunning;
  part(section, "count").textContent = "";
  if (!isRunning) return;
  part(section, "progress").value = 0;
  part(section, "certificate").hidden = true;
  say(section, "Vérification en cours.");
}

/** @param {HTMLElement} section @param {string} text */
function say(section, text) {
  part(section, "status").textContent = text;
}

/** @type {Record<string, (section: HTMLElement) => unknown>} */
const ACTIONS = {
  run,
  cancel: (section) => running.delete(section),
  print: () => window.print(),
  async copy(section) {
    const box = part(section, "certificate").querySelector("textarea");
    say(
      section,
      (await copy(box.value, box))
        ? "Certificat copié."
        : "Le navigateur refuse la copie\u00a0: copier le texte avec Ctrl + C.",
    );
  },
};

document.addEventListener("click", ({ target }) => {
  const button = around(target, ".tester [data-action]");
  const section = around(button, ".tester");
  if (button && section) ACTIONS[button.dataset.action ?? ""]?.(section);
});
