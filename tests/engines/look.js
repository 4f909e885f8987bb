// A page as it is drawn: its width, its images, its colours in both themes.

async () => {
  const { body, documentElement, images, title } = document;
  const button = document.querySelector("[data-next-theme]");
  const drawn = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  const brightness = (colour) => colour.match(/[\d.]+/g).slice(0, 3).reduce((sum, one) => sum + Number(one), 0) / 3;

  async function theme(scheme) {
    for (let tries = 0; body.dataset.mdColorScheme !== scheme && tries < 3; tries += 1) button.click();
    await drawn();
    const { color, backgroundColor } = getComputedStyle(body);
    return { scheme: body.dataset.mdColorScheme, text: brightness(color), paper: brightness(backgroundColor) };
  }

  const [dark, light] = [await theme("slate"), await theme("default")];
  const wide = documentElement.scrollWidth - innerWidth;
  const broken = [...images].filter((image) => image.complete && !image.naturalWidth).map(({ src }) => src);
  return { title, light, dark, wide, broken };
}
