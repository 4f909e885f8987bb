// Every page in a frame as wide as a telephone, in both themes.

const WIDTH = 320;
const BASE = new URL("./", location.href);

const drawn = (view) => new Promise((done) => view.requestAnimationFrame(() => view.requestAnimationFrame(done)));
const brightness = (colour) => colour.match(/[\d.]+/g).slice(0, 3).reduce((sum, one) => sum + Number(one), 0) / 3;

/** What a theme makes of a page. */
async function theme(view, scheme) {
  const { document: page } = view;
  const button = page.querySelector("[data-next-theme]");
  for (let tries = 0; page.body.dataset.mdColorScheme !== scheme && tries < 3; tries += 1) button.click();
  await drawn(view);
  const { color, backgroundColor } = view.getComputedStyle(page.body);
  return { scheme: page.body.dataset.mdColorScheme, text: brightness(color), paper: brightness(backgroundColor) };
}

async function look(frame, address) {
  await new Promise((done) => Object.assign(frame, { onload: done, src: new URL(address, BASE) }));
  const { contentWindow: view, contentDocument: page } = frame;
  await drawn(view);
  const themes = page.querySelector("[data-next-theme]") ? [await theme(view, "default"), await theme(view, "slate")] : [];
  const wide = page.documentElement.scrollWidth - view.innerWidth;
  const images = [...page.images].filter((image) => image.complete && !image.naturalWidth).map(({ src }) => src);
  return { title: page.title, wide, themes, images };
}

(async () => {
  const frame = Object.assign(document.createElement("iframe"), { width: WIDTH, height: 640 });
  document.body.append(frame);
  const found = {};
  for (const address of await (await fetch("walk.json")).json()) found[address] = await look(frame, address);
  globalThis.seen = found;
})();
