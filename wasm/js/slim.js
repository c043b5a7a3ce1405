// The same functions for an app that brings the compiled core itself.

export * from "./index.js";
export { init } from "./source.js";
