export { Book } from "./book.js";
export { call } from "./engine.js";
export { AttainError } from "./errors.js";
export * from "./operations.js";
export * from "./things.js";

/** Whether a figure is there; otherwise it is `{ not_available: { code, why } }`. */
export function isAvailable(figure) {
  return !(typeof figure === "object" && figure !== null && "not_available" in figure);
}
