/** The frame of every page: theme, menu and search for the keyboard. */

const MEDIA = "data-md-color-media";

/** Automatic, light, dark, and round again. */
function nextTheme() {
  const themes = [...document.querySelectorAll("[data-md-component=palette] input")];
  const present = themes.findIndex((theme) => theme.getAttribute(MEDIA) === document.body.getAttribute(MEDIA));
  themes[(present + 1) % themes.length].click();
}

/** @param {string} id @returns {HTMLInputElement} */
const toggle = (id) => /** @type {HTMLInputElement} */ (document.getElementById(id));

/** @param {string} id */
function tell(id) {
  const button = document.querySelector(`[data-opens="${id}"]`);
  button?.setAttribute("aria-expanded", String(toggle(id).checked));
}

document.addEventListener("click", ({ target }) => {
  const button = target instanceof Element ? target.closest("[data-opens], [data-next-theme]") : null;
  if (button instanceof HTMLElement && button.dataset.opens) toggle(button.dataset.opens).click();
  else if (button) nextTheme();
});

document.addEventListener("change", ({ target }) => {
  if (target instanceof HTMLInputElement && target.matches(".md-toggle[data-md-toggle]")) tell(target.id);
});

document.addEventListener("keydown", ({ key }) => {
  if (key !== "Escape" || !toggle("__drawer").checked) return;
  toggle("__drawer").click();
  document.querySelector("[data-opens=__drawer]")?.focus();
});

/** Material answers to single letters outside fields; speech input and tremor set them off by mistake. */
document.addEventListener(
  "keydown",
  (event) => {
    const typing = event.target instanceof Element && event.target.closest("input:not([type=radio], [type=checkbox]), textarea");
    if (event.key.length === 1 && event.key !== " " && !typing) event.stopPropagation();
  },
  { capture: true },
);
