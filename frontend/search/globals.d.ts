/** What the worker finds once it has asked for the engine, which the build makes into one script with its library. */

declare var search: typeof import("./engine.mjs");
