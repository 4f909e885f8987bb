addEventListener(
  "message",
  ({ data: { script, given } }) => {
    const worker = new Worker(URL.createObjectURL(new Blob([script], { type: "text/javascript" })));
    worker.postMessage(given, [given.port, ...Object.values(given.files)]);
  },
  { once: true },
);
