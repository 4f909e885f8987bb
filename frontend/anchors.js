/**
 * Moves within a page are the browser's own business.
 *
 * Material fetches the page anew on the first of them, and what was answered in its forms would be lost. Its listener
 * to `popstate` has to come second, so this is a plain script before it and not a module.
 */
{
  let known = window.location.pathname;

  /** @param {string} hash */
  function place(hash) {
    try {
      return document.getElementById(decodeURIComponent(hash.slice(1)));
    } catch {
      return null; // `#%E0%A4%A` is no text
    }
  }

  /** @param {MouseEvent} event A plain click, not one that opens a tab. */
  const isPlain = ({ button, altKey, ctrlKey, metaKey, shiftKey }) =>
    !button && !altKey && !ctrlKey && !metaKey && !shiftKey;

  /** @param {MouseEvent} event */
  function followed(event) {
    const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
    if (!(link instanceof HTMLAnchorElement) || link.target || link.download || !isPlain(event)) return;
    const { origin, pathname, search } = window.location;
    if (link.origin !== origin || link.pathname !== pathname || link.search !== search || pathname !== known) return;
    event.stopPropagation();
    for (const open of document.querySelectorAll("#__drawer:checked, #__search:checked"))
      if (open instanceof HTMLElement) open.click();
    if (link.hash) return;
    event.preventDefault();
    window.scrollTo(0, 0);
  }

  /** @param {PopStateEvent} event */
  function travelled(event) {
    if (window.location.pathname !== known) return;
    event.stopImmediatePropagation();
    const { hash } = window.location;
    if (event.state?.y !== undefined) window.scrollTo(0, event.state.y);
    else if (hash) place(hash)?.scrollIntoView();
  }

  document.addEventListener("click", followed, { capture: true });
  window.addEventListener("popstate", travelled);
  document.addEventListener("DOMContentLoaded", () =>
    globalThis.location$?.subscribe(({ pathname }) => (known = pathname)),
  );
}
