// Puts functions that look alike side by side: what compresses a file finds what is near more cheaply. wasm-opt can sort
// functions by name, so each is given its place for a name.

/** How many numbers stand for a function, and of how many bytes each is a hash. */
const [MARKS, RUN] = [48, 3];

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

/** The least of many hashes over all runs of bytes, many times over: two functions share as many as they are alike. */
function marks(body) {
  const least = new Uint32Array(MARKS).fill(0xffffffff);
  for (let at = 0; at + RUN <= body.length; at++) {
    let hash = 0;
    for (let next = 0; next < RUN; next++) hash = Math.imul(hash, 257) + body[at + next];
    for (let mark = 0; mark < MARKS; mark++) {
      let mixed = Math.imul(hash ^ Math.imul(mark + 1, 0x9e3779b1), 0x85ebca6b);
      mixed = Math.imul(mixed ^ (mixed >>> 15), 0xc2b2ae35) >>> 0;
      if (mixed < least[mark]) least[mark] = mixed;
    }
  }
  return least;
}

/** From one function to that of the rest which is most like it. */
function chain(all) {
  const rest = all.map((_, index) => index);
  const order = [];
  for (let place = 0; rest.length > 0; ) {
    const index = rest[place];
    rest[place] = rest.at(-1);
    rest.pop();
    order.push(index);
    let most = -1;
    for (let other = 0; other < rest.length; other++) {
      let shared = 0;
      for (let mark = 0; mark < MARKS; mark++) if (all[rest[other]][mark] === all[index][mark]) shared++;
      if (shared > most) [most, place] = [shared, other];
    }
  }
  return order;
}

/** The wasm with a place for the name of each function, for `--reorder-functions-by-name`. */
export function placed(bytes) {
  let imported = 0;
  let order = [];
  for (const [section, start] of sections(bytes)) {
    if (section === 2) imported = importedFunctions(bytes, start);
    if (section === 10) order = chain([...bodies(bytes, start)].map(marks));
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
