// What html-validate asks of every page, and why some of its recommendations are not asked.

export default {
  root: true,
  extends: ["html-validate:recommended"],
  rules: {
    // Two ways to write the same document: Material writes one, html-validate prefers the other.
    "attribute-boolean-style": "off",
    "attribute-empty-style": "off",
    "doctype-style": "off",
    "no-trailing-whitespace": "off",
    "void-style": "off",
    // A browser adds the body that Pygments leaves out of the table of a numbered listing.
    "prefer-tbody": "off",
    // An address holds the dots of a Python name and the two underscores of Material's drawers.
    "valid-id": ["error", { relaxed: true }],
    // Forms answer while they are filled in and nothing is ever sent: a button to submit would do nothing.
    "wcag/h32": "off",
    // The name of the site tells it from the guideline in tabs and bookmarks; the page comes first.
    "long-title": "off",
  },
};
