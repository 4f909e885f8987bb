/** French words as the search compares them: without case, accent, ligature, elision or ending. */

// A number with its decimals or its section points, or letters and digits: « 3.5.2 », « 1,5 », « T11 ».
// What an apostrophe elides is no word, but « vitamine D » keeps its letter.
export const WORD =
  /(?<!\p{L})(?!(?:[cdjlmnst]|(?:jus|lors|puis)?qu)['’])(?:\p{N}+(?:[.,]\p{N}+)*|\p{L}[\p{L}\p{N}]*)/giu;

const STOP_WORDS = new Set(
  `a ai apres as au aucun aussi autre autres aux avant avec c ca car ce cela ces cet cette ceux chez combien comme
  comment contre d dans de depuis des dois doit donc du elle elles en entre est et etre eu eux fait faire faut il ils
  j je l la le les leur leurs lors lui m ma mais me meme mes moi mon n ne ni nos notre nous on ont ou par pas pendant
  peut peuvent plus pour pourquoi pouvoir puis qu quand que quel quelle quelles quels qui quoi s sa sans se sera ses si
  son sont sous sur t ta te tes toi ton tous tout toute toutes tres tu un une va vers voir vos votre vous y`.split(
    /\s+/,
  ),
);

/** @param {string} word */
export const fold = (word) =>
  word
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .replaceAll("œ", "oe")
    .replaceAll("æ", "ae");

/**
 * Plural, then feminine, infinitive and participle: Savoy's minimal stemmer, with « osseuse » as « osseux », and a
 * plural that ends as its singular whatever its length. Words come folded, so « é » is « e ».
 *
 * @param {string} word
 */
const ending = (word) => {
  if (word.length < 5 || /\P{L}/u.test(word)) return word;
  const singular = word.replace(/(?<!e)aux$/, "al").replace(/[sx]$/, "");
  if (singular.length < 6) return singular;
  const base = singular
    .replace(/euse$/, "eu")
    .replace(/r$/, "")
    .replace(/e{1,2}$/, "");
  return base.at(-1) === base.at(-2) ? base.slice(0, -1) : base;
};

/** Many words come back often: a page is read once to index it and again at each search. @type {Map<string, string>} */
const stems = new Map();

/** @param {string} word */
export const stem = (word) => {
  const found = stems.get(word) ?? ending(fold(word));
  stems.set(word, found);
  return found;
};

/** @param {string} text */
export const words = (text) => [...text.matchAll(WORD)].map(([word]) => word);

/** @param {string} word */
export const isStopWord = (word) => STOP_WORDS.has(fold(word));
