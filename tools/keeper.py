"""To have a page keep the memory of a started Python at once, instead of when it has been idle."""

KEEP_MEMORY = """async () => {
    const { governed } = await import(new URL("assets/engine.mjs", __md_scope));
    const keeper = governed("snapshot");
    await new Promise((done, fail) => {
        keeper.onmessage = ({ data: { state, detail } }) => {
            if (state === "kept") done();
            if (state === "failed") fail(new Error(detail));
        };
    });
}"""
