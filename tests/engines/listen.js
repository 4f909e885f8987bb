// What a page complains of, from its first script to its last, kept from page to page where a test can read it.

(() => {
  const KEY = "complaints";
  const say = (text) => sessionStorage.setItem(KEY, JSON.stringify([...JSON.parse(sessionStorage.getItem(KEY) ?? "[]"), `${text} (${location.href})`]));
  addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => say(`${violatedDirective}: ${blockedURI}`));
  addEventListener("error", ({ message, target }) => say(message ?? `not loaded: ${target.src ?? target.href}`), true);
  addEventListener("unhandledrejection", ({ reason }) => say(reason));
  const { error } = console;
  console.error = (...words) => {
    say(words.join(" "));
    error(...words);
  };
})();
