/**
 * What Python renders, as nodes of the page: the elements, attributes and classes that our renderer writes, no others.
 *
 * The text is parsed in a document that runs nothing and loads nothing; what is listed here is built anew from it. An
 * element that is not listed gives way to what it holds, and what runs, loads or leads away has no way through.
 */

const SVG = "http://www.w3.org/2000/svg";
const words = (/** @type {string} */ text) => new Set(text.split(" "));

const ELEMENTS = words(
  "a abbr article blockquote br caption cite code dd details div dl dt em h3 h4 h5 li ol p pre section small span strong sub " +
    "summary sup table tbody td tfoot th thead tr ul",
);
const ATTRIBUTES = words("class colspan data-notes data-rest data-tone headers href lang open rowspan scope");
const DRAWN = words("circle defs desc ellipse g line path polygon polyline rect svg text title tspan");
const DRAWING = words(
  "aria-hidden aria-label class cx cy d dominant-baseline dx dy fill fill-opacity fill-rule font-family font-size font-style font-weight " +
    "height opacity points r role rx ry stroke stroke-dasharray stroke-linecap stroke-linejoin stroke-opacity stroke-width " +
    "text-anchor transform viewBox width x x1 x2 xmlns y y1 y2",
);
const EMPTIED = words("iframe math noscript object script style template title");
/** Blocks of our style sheet that show a result; a form or a button of the page is not among them. */
const CLASS = /^(?:apart|chart|cohort|finding|result|sheet|step|threshold)(?:__|--|$)/;

/** @typedef {{elements: Set<string>, attributes: Set<string>, allows: (name: string, value: string) => boolean}} List */

/** @type {List} */
const LISTED = {
  elements: ELEMENTS,
  attributes: ATTRIBUTES,
  allows: (name, value) => name !== "href" || value.startsWith("#"),
};
/** @type {List} */
const DRAWINGS = { elements: DRAWN, attributes: DRAWING, allows: (_, value) => !/url\s*\(/i.test(value) };

/** A result, a sheet or a figure. @param {string} text @returns {DocumentFragment} */
export const nodes = (text) => rebuilt(new DOMParser().parseFromString(text, "text/html").body);

/** @param {Node} parent @returns {DocumentFragment} */
function rebuilt(parent) {
  const made = document.createDocumentFragment();
  for (const node of parent.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) made.append(node.nodeValue ?? "");
    else if (node.nodeType === Node.ELEMENT_NODE) made.append(element(/** @type {Element} */ (node)));
  }
  return made;
}

/** @param {Element} node @returns {Node} */
function element(node) {
  const { elements, attributes, allows } = node.namespaceURI === SVG ? DRAWINGS : LISTED;
  if (!elements.has(node.localName))
    return EMPTIED.has(node.localName) ? document.createDocumentFragment() : rebuilt(node);
  const made = document.createElementNS(node.namespaceURI, node.localName);
  for (const { name, value } of node.attributes) {
    if (name === "class") made.classList.add(...value.split(/\s+/).filter((one) => CLASS.test(one)));
    else if (attributes.has(name) && allows(name, value)) made.setAttribute(name, value);
  }
  made.append(rebuilt(node));
  return made;
}
