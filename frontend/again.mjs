/**
 * A page that the browser kept in its memory and shows again: another reader may be there, or another release. It shows
 * nothing of what was answered, and starts anew.
 */

window.addEventListener("pagehide", () => {
  document.documentElement.hidden = true;
  for (const form of document.forms) form.reset();
});

window.addEventListener("pageshow", ({ persisted }) => {
  if (persisted) window.location.reload();
});
