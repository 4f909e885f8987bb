// What a page complains of, kept where a test can read it.

globalThis.complaints ??= (() => {
  const said = [];
  addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => said.push(`${violatedDirective}: ${blockedURI}`));
  addEventListener("error", ({ message, target }) => said.push(message ?? `${target.src ?? target.href}`), true);
  addEventListener("unhandledrejection", ({ reason }) => said.push(String(reason)));
  const { error } = console;
  console.error = (...words) => {
    said.push(words.join(" "));
    error(...words);
  };
  return said;
})();
