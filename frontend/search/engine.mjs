/**
 * The search itself, in the shapes that Material's interface sends and shows.
 *
 * @typedef {{location: string, title: string, text: string, words?: string}} Doc  A page or a section of one, title and
 *   text in HTML; or a calculator, which has the words that it is looked for by.
 * @typedef {{name: string, rank: number}} Kind  What a reader finds there, and in which order kinds are told.
 * @typedef {{id: number, page: number, location: string, heading: string, title: string, text: string, weight: number,
 *   kind: Kind}} Section  A doc in plain text, the title of its page, and what its score is multiplied by.
 * @typedef {{words: string[], others: string[][], last: boolean}} Concept  A word or an expression of the query, and
 *   the other ways to say it.
 * @typedef {{score: number, terms: string[], isTitle: boolean}} Match  How well a section answers, with which words of
 *   the index, and whether its title does.
 * @typedef {{location: string, title: string, text: string, score: number, terms: Record<string, boolean>,
 *   tags?: string[]}} Item  `terms`: words found, words missing; `tags`: what a page is.
 * @typedef {{items: Item[][], suggest: string[]}} Result  One list for each page, which the page itself is in.
 * @typedef {{page: string, sentence: string, said: string}} Withdrawn  A page or, where there is one, a sentence of it that
 *   its publisher has taken back, and what is said in its place.
 * @typedef {import("minisearch").Query} Query  In the words of MiniSearch.
 */

import MiniSearch from "minisearch";
import { fold, isStopWord, stem, WORD, words } from "./french.mjs";

const CODE = 0.05;
/** The guideline first, then what explains it, then the code. @type {[string, number][]} */
const WEIGHTS = [
  ["referentiel/5-bibliographie/", 0.4],
  ["referentiel/", 1],
  ["calculateurs/", 0.9],
  ["verification/cas/", 0.2],
  ["verification/", 0.4],
  ["aide/plan/", 0.2],
  ["api/", CODE],
  ["adr/", CODE],
  ["", 0.6],
];
/** @type {Kind} */
const CALCULATOR = { name: "Calculateur", rank: 0 };
/** Comes with the guideline where its own title is what is asked for. @type {Kind} */
const VERIFICATION = { name: "Vérification", rank: 3 };
const CASE = "Cas";
/** Rank of cases, where a query asks for one: « cas fémur ». */
const ASKED_FOR = -1;
/** Tools answer a task, the guideline answers a question, a case shows, a proof reassures. @type {[string, Kind][]} */
const KINDS = [
  ["referentiel/", { name: "Référentiel", rank: 1 }],
  ["fiche-rcp/", { name: "Fiche RCP", rank: 1 }],
  ["calculateurs/", { name: "Calculateurs", rank: 1 }],
  ["cas/", { name: CASE, rank: 2 }],
  ["verification/cas/", { name: "Preuve", rank: 4 }],
  ["verification/", VERIFICATION],
  ["api/", { name: "Code", rank: 5 }],
  ["adr/", { name: "Code", rank: 5 }],
  ["", { name: "Aide", rank: 1 }],
];
/** Where what answers a part of a query stands, behind what answers the whole of it. */
const IN_PART = 2;
/** Sections that speak of other pages: what follows, what implements. */
const ASIDE = /-(?:suite|code)$/;
const ASIDE_WEIGHT = 0.4;

const FIELDS = { title: 3, heading: 1.5, text: 1 };
const SYNONYM = 0.7;
/** What is called by the very words asked stands before what only has them among others. */
const CALLED = 2;
const EXCERPT = 200;

/** @type {Record<string, string>} */
const ENTITIES = { lt: "<", gt: ">", quot: '"', amp: "&" };
/** @type {Record<string, string>} */
const ESCAPES = { "<": "&lt;", ">": "&gt;", '"': "&quot;", "&": "&amp;", "'": "&#39;" };

/** @param {string} text */
const bare = (text) => text.replace(/\s+/g, "");

const asItIs = (/** @type {string} */ term) => term;

/** @param {Item} one @param {Item} other */
const byScore = (one, other) => other.score - one.score;

/** @param {{items: Item[]}} group */
const best = ({ items }) => items[0]?.score ?? 0;

/** @param {string} html */
const plain = (html) =>
  html
    .replace(/<[^>]*>/g, " ")
    .replace(/&(lt|gt|quot|amp);/g, (_, name) => ENTITIES[name] ?? "")
    .replace(/[ \n\t]+/g, " ")
    .trim();

/** @param {string} text */
const escaped = (text) => text.replace(/[<>"&']/g, (character) => ESCAPES[character] ?? "");

/** @param {string} text @param {(word: string) => boolean} found */
const mark = (text, found) => {
  let html = "";
  let done = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (!found(word)) continue;
    html += `${escaped(text.slice(done, index))}<mark>${escaped(word)}</mark>`;
    done = index + word.length;
  }
  return html + escaped(text.slice(done));
};

/**
 * The stretch of a text that holds the most words found, cut between words.
 *
 * @param {string} text @param {(word: string) => boolean} found
 */
const excerpt = (text, found) => {
  const places = [...text.matchAll(WORD)].filter(([word]) => found(word)).map(({ index }) => index);
  let [from, most] = [0, 0];
  for (const place of places) {
    const within = places.filter((other) => other >= place && other < place + EXCERPT).length;
    if (within > most) [from, most] = [place, within];
  }
  const start = from < EXCERPT / 2 ? 0 : text.indexOf(" ", from - EXCERPT / 4) + 1;
  if (text.length - start <= EXCERPT) return (start ? "… " : "") + text.slice(start);
  const cut = text.lastIndexOf(" ", start + EXCERPT);
  return `${start ? "… " : ""}${text.slice(start, cut > start ? cut : start + EXCERPT)} …`;
};

/** Words that say something. @param {string} text */
const telling = (text) => words(text.normalize("NFC")).filter((word) => !isStopWord(word));

/** @param {string} location */
const weightOf = (location) => {
  const [, weight] = WEIGHTS.find(([folder]) => location.startsWith(folder)) ?? ["", CODE];
  return ASIDE.test(location) ? weight * ASIDE_WEIGHT : weight;
};

/** @param {Doc} doc @returns {Kind} */
const kindOf = ({ location, words: called }) =>
  called === undefined ? (KINDS.find(([folder]) => location.startsWith(folder))?.[1] ?? CALCULATOR) : CALCULATOR;

/** A calculator is found by itself, under its question, and not under the page that it stands on. @param {Doc[]} docs @returns {Section[]} */
const sectionsOf = (docs) => {
  const pages = new Map();
  docs.forEach(({ location }, id) => {
    const [page] = location.split("#");
    if (!pages.has(page)) pages.set(page, id);
  });
  return docs.map((doc, id) => {
    const { location, title, text, words: called } = doc;
    const page = called === undefined ? pages.get(location.split("#")[0]) : id;
    const heading = called ?? (page === id ? "" : plain(docs[page]?.title ?? ""));
    const [weight, kind] = [weightOf(location), kindOf(doc)];
    return { id, page, location, heading, title: plain(title), text: plain(text), weight, kind };
  });
};

export class SearchEngine {
  #sections;
  #synonyms;
  #index = new MiniSearch({
    fields: Object.keys(FIELDS),
    tokenize: words,
    processTerm: stem,
    searchOptions: { boost: FIELDS, processTerm: stem },
  });
  /** What each calculator is called, its words stemmed. @type {Map<number, Set<string>>} */
  #names = new Map();
  /** Words to suggest, folded → as written, and how present. @type {Map<string, {word: string, weight: number}>} */
  #vocabulary = new Map();

  /** @param {Doc[]} docs @param {string[][]} synonyms Groups of expressions that mean the same to a reader. */
  constructor(docs, synonyms) {
    this.#sections = sectionsOf(docs);
    this.#synonyms = synonyms.map((group) => group.map((expression) => telling(expression).map(stem)));
    this.#index.addAll(this.#sections);
    for (const [id, { words: called }] of docs.entries())
      if (called) this.#names.set(id, new Set(called.split(", ").map((name) => telling(name).map(stem).join(" "))));
    for (const { title, text, weight } of this.#sections)
      if (weight > CODE) for (const word of words(`${title} ${text}`)) this.#learn(word, weight);
  }

  /** @param {string} query @param {Withdrawn[]} [withdrawn] @returns {Result} */
  search(query, withdrawn = []) {
    const concepts = this.#concepts(telling(query));
    const items = this.#pages(concepts).map((page) => page.map((item) => this.#still(item, withdrawn)));
    return { items, suggest: this.#suggest(query) };
  }

  /** An item, but for what has been withdrawn from its section. @param {Item} item @param {Withdrawn[]} withdrawn */
  #still(item, withdrawn) {
    const ofPage = withdrawn.filter(({ page }) => item.location.split("#")[0] === page);
    const section = ofPage.length ? this.#sections.find(({ location }) => location === item.location) : undefined;
    if (!section) return item;
    const holds = (/** @type {string} */ text) => ofPage.find(({ sentence }) => bare(text).includes(bare(sentence)));
    const gone = holds(section.title + section.text);
    if (!gone) return item;
    const said = escaped(gone.said);
    return { ...item, title: gone.sentence && holds(section.title) ? said : item.title, text: said, terms: {} };
  }

  /** @param {string} word @param {number} weight */
  #learn(word, weight) {
    const known = this.#vocabulary.get(fold(word));
    if (known) known.weight += weight;
    else this.#vocabulary.set(fold(word), { word: word.toLowerCase(), weight });
  }

  /** @param {number} id */
  #section(id) {
    return /** @type {Section} */ (this.#sections[id]);
  }

  /** Words, or expressions that have synonyms, the longest first. @param {string[]} asked @returns {Concept[]} */
  #concepts(asked) {
    const stems = asked.map(stem);
    const concepts = [];
    for (let at = 0; at < asked.length; ) {
      const here = (/** @type {string[]} */ expression) =>
        expression.every((part, offset) => part === stems[at + offset]);
      const length = Math.max(
        1,
        ...this.#synonyms
          .flat()
          .filter(here)
          .map((expression) => expression.length),
      );
      const same = (/** @type {string[]} */ expression) => expression.length === length && here(expression);
      const groups = this.#synonyms.filter((group) => group.some(same));
      const others = groups.flat().filter((expression) => !same(expression));
      concepts.push({ words: asked.slice(at, at + length), others, last: at + length === asked.length });
      at += length;
    }
    return concepts;
  }

  /** Sections that answer a concept in one way or another; the best way counts. @param {Concept} concept */
  #matches({ words: asked, others, last }) {
    const typed = asked.map((word, at) => this.#word(word, last && at === asked.length - 1));
    const otherwise = others.map((expression) => ({ queries: expression, processTerm: asItIs }));
    /** @type {Map<number, Match>} */
    const matches = new Map();
    for (const [way, query] of [{ queries: typed }, ...otherwise].entries())
      for (const { id, score, terms, queryTerms, match: where } of this.#index.search({
        ...query,
        combineWith: "AND",
      })) {
        // MiniSearch multiplies a score by the number of words, which would favour the longer of two synonyms
        const isCalled = this.#names.get(id)?.has([asked.map(stem), ...others][way]?.join(" ") ?? "");
        const worth = (score / queryTerms.length) * (way ? SYNONYM : 1) * (isCalled ? CALLED : 1);
        const match = matches.get(id);
        matches.set(id, {
          score: Math.max(worth, match?.score ?? 0),
          terms: [...terms, ...(match?.terms ?? [])],
          isTitle: (match?.isTitle ?? false) || Object.values(where).every((fields) => fields.includes("title")),
        });
      }
    return matches;
  }

  /** A word as it is written, else as the beginning of another, else misspelt. @param {string} word @param {boolean} last @returns {Query} */
  #word(word, last) {
    const exact = { queries: [word] };
    if (word.length < 3 || /\P{L}/u.test(word)) return exact;
    const beginning = { queries: [word], processTerm: fold, prefix: true };
    if (this.#finds(exact)) return last ? { combineWith: "OR", queries: [exact, beginning] } : exact;
    if (this.#finds(beginning)) return beginning;
    return { queries: [word], fuzzy: word.length < 5 ? 0 : word.length < 8 ? 1 : 2 };
  }

  /** Whether a page for readers answers: what code alone contains may well be a misspelling. @param {Query} query */
  #finds(query) {
    return this.#index.search(query).some(({ id }) => this.#section(id).weight > CODE);
  }

  /** Pages that answer at least half as many concepts as the best of them. @param {Concept[]} concepts */
  #pages(concepts) {
    // « SINS 8 » asks about SINS: beside words, numbers rank the sections and choose none
    const naming = concepts.filter(({ words: asked }) => asked.some((word) => /\p{L}/u.test(word)));
    const deciding = naming.length ? naming : concepts;
    const matches = deciding.map((concept) => this.#matches(concept));
    const bonus = concepts.filter((concept) => !deciding.includes(concept)).map((concept) => this.#matches(concept));
    const answered = new Map();
    for (const [concept, found] of matches.entries())
      for (const id of found.keys()) {
        const { page } = this.#section(id);
        answered.set(page, (answered.get(page) ?? new Set()).add(concept));
      }
    const asksCase =
      concepts.length > 1 && concepts.some(({ words: asked }) => asked.some((word) => fold(word) === "cas"));
    const most = Math.max(0, ...[...answered.values()].map(({ size }) => size));
    return [...answered]
      .filter(([, { size }]) => size * 2 >= most)
      .map(([page, on]) => {
        const { kind } = this.#section(page);
        const missing = deciding.filter((_, concept) => !on.has(concept)).map(({ words: asked }) => asked.join(" "));
        const items = this.#sections
          .filter(({ id, page: its }) => id === page || (its === page && matches.some((found) => found.has(id))))
          .map((section) => this.#item(section, matches, bonus, missing))
          .sort(byScore);
        const isNamed = kind === VERIFICATION && matches.every((found) => found.get(page)?.isTitle);
        const rank = asksCase && kind.name === CASE ? ASKED_FOR : isNamed ? 1 : kind.rank;
        return { items, rank: on.size === most ? rank : rank + IN_PART };
      })
      .sort((one, other) => one.rank - other.rank || best(other) - best(one))
      .map(({ items }) => items);
  }

  /**
   * @param {Section} section @param {Map<number, Match>[]} matches @param {Map<number, Match>[]} bonus
   * @param {string[]} missing @returns {Item}
   */
  #item({ id, page, location, title, text, weight, kind }, matches, bonus, missing) {
    const inSection = (/** @type {Map<number, Match>[]} */ concepts) =>
      concepts.flatMap((found) => found.get(id) ?? []);
    const own = inSection(matches);
    const all = [...own, ...inSection(bonus)];
    const here = own.length / matches.length;
    const onPage = 1 - missing.length / matches.length;
    const score = all.reduce((sum, match) => sum + match.score, 0) * weight * (here * onPage) ** 2;
    const stems = new Set(all.flatMap((match) => match.terms));
    const found = (/** @type {string} */ word) => stems.has(stem(word));
    const terms = Object.fromEntries(own.length ? missing.map((word) => [word, false]) : []);
    // Material highlights these letters in the page wherever they stand: short words would light up others
    for (const word of words(`${title} ${text}`)) if (word.length > 2 && found(word)) terms[word.toLowerCase()] = true;
    const item = { location, title: mark(title, found), text: mark(excerpt(text, found), found), score, terms };
    return id === page ? { ...item, tags: [kind.name] } : item;
  }

  /** The word being typed, completed to the most present of those that begin so. @param {string} query */
  #suggest(query) {
    const chunk = query.normalize("NFC").split(/[\s-]/).at(-1) ?? "";
    const typed = words(chunk).at(-1) ?? "";
    const start = fold(typed);
    if (start.length < 3 || !chunk.endsWith(typed) || this.#vocabulary.has(start)) return [];
    const longer = [...this.#vocabulary].filter(([key]) => key.startsWith(start)).map(([, known]) => known);
    const best = longer.sort((one, other) => other.weight - one.weight).at(0);
    return best && fold(best.word.slice(0, typed.length)) === start ? [chunk + best.word.slice(typed.length)] : [];
  }
}
