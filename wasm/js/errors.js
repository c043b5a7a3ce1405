/** Something that was handed in cannot be used. */
export class AttainError extends Error {
  constructor(code, path, message, help, options) {
    super(message, options);
    this.code = code;
    this.path = path;
    this.help = help;
  }

  get name() {
    return "AttainError";
  }

  /** What `JSON.stringify` writes. */
  toJSON() {
    const { code, path, message, help } = this;
    return { code, path, message, help };
  }
}

/** The error for a value that JSON cannot hold. */
export const notJson = (path, message, help = "hand over text, numbers, true, false, lists, records, or nothing") =>
  new AttainError("input.not_json", path, message, help);

/** The name of a value's kind: `Float64Array`, `Map`, `bigint`. */
export function kindOf(value) {
  if (value === null) return "null";
  if (typeof value !== "object") return typeof value;
  const tag = Object.prototype.toString.call(value).slice(8, -1);
  return tag === "Object" ? (value.constructor?.name ?? tag) : tag;
}
