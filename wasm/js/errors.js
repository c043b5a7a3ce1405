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
}

/** The error for a value that JSON cannot hold. */
export const notJson = (path, message, help = "hand over text, numbers, true, false, lists, records, or nothing") =>
  new AttainError("input.not_json", path, message, help);
