// One suite for every language: the core's bytes through the installed package, wherever JavaScript runs.

/** The canonical text of plain JSON: keys sorted, no blanks. */
export function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const fields = Object.keys(value).sort();
  return `{${fields.map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`).join(",")}}`;
}

/** The value at a path such as `forecast.years[0].won`. */
/** The value at a path, null where it is left out. */
function at(value, path) {
  const steps = path.replaceAll("[", ".[").split(".").filter(Boolean);
  return steps.reduce((value, step) => value?.[step.startsWith("[") ? Number(step.slice(1, -1)) : step], value) ?? null;
}

function same(found, expected, what) {
  if (found !== expected) throw new Error(`${what}: expected ${expected}\n  found ${found}`);
}

/** The name of an operation's function: `kpi.summary` is `kpiSummary`. */
const flat = (operation) => operation.replace(/[._](.)/g, (_, letter) => letter.toUpperCase());

function frozenThroughout(value) {
  if (typeof value !== "object" || value === null) return true;
  return Object.isFrozen(value) && Object.values(value).every(frozenThroughout);
}

/** The response as the package's own objects, and their text again. */
function decodedAndEncoded(attain, vector, text) {
  const { data, map, ...request } = vector.args;
  const ask = attain[flat(vector.call)];
  const onBook = data !== undefined && map !== undefined;
  const answer = onBook ? ask(data, map, request) : ask(vector.args);
  same(JSON.stringify(answer), text, "decoded and encoded again");
  if (!frozenThroughout(answer)) throw new Error("the answer is not frozen");
}

function hold(attain, vector) {
  const args = vector.args_text ?? JSON.stringify(vector.args);
  let text;
  try {
    text = attain.call(vector.call, args);
  } catch (error) {
    if (!vector.error || !(error instanceof attain.AttainError)) throw error;
    same(`${error.code} at ${error.path}`, `${vector.error.code} at ${vector.error.path ?? ""}`, "error");
    return;
  }
  if (vector.error) throw new Error(`expected ${vector.error.code}, found ${text}`);
  if ("ok" in vector) same(text, canonical(vector.ok), "answer");
  for (const [path, expected] of Object.entries(vector.ok_at ?? {})) {
    same(canonical(at(JSON.parse(text), path)), canonical(expected), path);
  }
  if (vector.args) decodedAndEncoded(attain, vector, text);
}

/** How many vectors hold, and what is wrong with the others. `files` are the texts of the files by name. */
export function held(attain, files) {
  const faults = [];
  let count = 0;
  for (const [file, text] of Object.entries(files)) {
    for (const vector of JSON.parse(text)) {
      try {
        hold(attain, vector);
        count += 1;
      } catch (error) {
        faults.push(`${file}: ${vector.name}: ${error?.stack ?? error}`);
      }
    }
  }
  return { count, faults };
}
