/**
 * A table wider than its frame scrolls in it, and the frame then takes the focus.
 *
 * Material puts tables into frames, and this script comes after it. As a module, it also parts Material's own script
 * from what Material does once the page is there: run in one go, the two kept a click waiting twice as long.
 */

const frames = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    if (target.scrollWidth > target.clientWidth) {
      target.setAttribute("tabindex", "0");
      target.setAttribute("role", "group");
      target.setAttribute("aria-label", "Tableau à faire défiler");
    } else {
      for (const attribute of ["tabindex", "role", "aria-label"]) target.removeAttribute(attribute);
    }
  }
});

globalThis.document$?.subscribe(() => {
  frames.disconnect();
  for (const frame of document.querySelectorAll(":not(.table-wide) > .md-typeset__scrollwrap")) frames.observe(frame);
});
