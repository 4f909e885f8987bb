/** Files that a reader keeps: their names, and how they are handed over to the browser. */

/**
 * A name with the day and a label, such as `fiche-rcp_2026-11-28_femur-gauche.json`.
 * @param {string} kind @param {string} label As typed; only letters without accents and digits are kept.
 * @param {string} now Day and time as `clock.mjs` writes them.
 */
export function fileName(kind, label, now) {
  const day = (now.split(" ")[0] ?? "").split("/").reverse().join("-");
  const words = label
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  return `${[kind, day, ...(words ? [words.join("-")] : [])].join("_")}.json`;
}

/** @param {string} name @param {string | string[]} text All of it, or its parts. @param {string} [type] */
export function keepFile(name, text, type = "application/json") {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text].flat(), { type }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
