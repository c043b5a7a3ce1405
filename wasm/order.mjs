// Puts functions that look alike side by side: what compresses a file finds what is near more cheaply. wasm-opt can sort
// functions by name, so each is given its place for a name.

/** Functions are alike by the runs of so many bytes that both have. */
const RUN = 4;

/** The number at a place, and the place after it. */
function number(bytes, at) {
  for (let [value, shift] = [0, 0]; ; shift += 7) {
    const byte = bytes[at++];
    value += (byte & 127) * 2 ** shift;
    if (byte < 128) return [value, at];
  }
}

function written(value) {
  const bytes = [];
  for (; value > 127; value = Math.floor(value / 128)) bytes.push((value & 127) | 128);
  return [...bytes, value];
}

/** Each section: what it holds, where its content starts and where it ends. */
function* sections(bytes) {
  for (let at = 8; at < bytes.length; ) {
    const [length, start] = number(bytes, at + 1);
    yield [bytes[at], start, start + length];
    at = start + length;
  }
}

function importedFunctions(bytes, start) {
  let [count, at] = number(bytes, start);
  let functions = 0;
  for (; count > 0; count--) {
    for (let names = 0; names < 2; names++) {
      const [length, text] = number(bytes, at);
      at = text + length;
    }
    if (bytes[at] !== 0) throw new Error("only functions are imported");
    functions++;
    at = number(bytes, at + 1)[1];
  }
  return functions;
}

function* bodies(bytes, start) {
  let [count, at] = number(bytes, start);
  for (; count > 0; count--) {
    const [length, body] = number(bytes, at);
    at = body + length;
    yield bytes.subarray(body, at);
  }
}

/** The runs of bytes in each function, and the functions that have a run. */
function indexed(all) {
  const numbers = new Map();
  const having = [];
  const runs = all.map((body, index) => {
    const found = new Set();
    for (let at = 0; at + RUN <= body.length; at++) {
      let run = 0;
      for (let next = 0; next < RUN; next++) run = run * 256 + body[at + next];
      if (!numbers.has(run)) having[numbers.size] = [];
      if (!numbers.has(run)) numbers.set(run, numbers.size);
      found.add(numbers.get(run));
    }
    for (const run of found) having[run].push(index);
    return [...found];
  });
  return { runs, having };
}

/** From one function to that of the rest which is most like it: by the runs of both over those of either. */
function chain(all, first) {
  const { runs, having } = indexed(all);
  const shared = new Uint32Array(all.length);
  const placed = new Uint8Array(all.length);
  const order = [];
  for (let index = Math.floor(all.length * first); index >= 0; ) {
    order.push(index);
    placed[index] = 1;
    const like = [];
    for (const run of runs[index]) {
      having[run] = having[run].filter((other) => !placed[other]);
      for (const other of having[run]) if (shared[other]++ === 0) like.push(other);
    }
    const own = runs[index].length;
    let most = 0;
    index = placed.indexOf(0);
    for (const other of like) {
      const share = shared[other] / (own + runs[other].length - shared[other]);
      if (share > most) [most, index] = [share, other];
      shared[other] = 0;
    }
  }
  return order;
}

/** The wasm with a place for the name of each function, for `--reorder-functions-by-name`; `first`, from 0 to 1, begins. */
export function placed(bytes, first) {
  let imported = 0;
  let order = [];
  for (const [section, start] of sections(bytes)) {
    if (section === 2) imported = importedFunctions(bytes, start);
    if (section === 10) order = chain([...bodies(bytes, start)], first);
  }
  const names = [];
  order.forEach((index, place) => (names[index] = place));
  const entries = [...Array(imported).fill(0), ...names].flatMap((place, index) => [
    ...written(index),
    6,
    ...Buffer.from(String(place).padStart(6, "0")),
  ]);
  const map = [...written(imported + names.length), ...entries];
  const content = [4, ...Buffer.from("name"), 1, ...written(map.length), ...map];
  return Buffer.concat([bytes, Buffer.from([0, ...written(content.length), ...content])]);
}
