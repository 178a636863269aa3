/**
 * The first four bytes of SHA-256 over a text in UTF-8, for the keys of lines: a page has hundreds of them, and all lines
 * below one heading begin alike, so that what they share is hashed once. A library's hash spends most of its time on
 * setting up for so little text. Compared with the platform's own in the tests.
 */
const rounds = 64;
const blockBytes = 64;

/** Fractional parts of the cube roots of the first 64 primes, and of the square roots of the first eight (FIPS 180-4). */
const constants = new Int32Array(rounds);
const beginning = new Int32Array(8);

function fillConstants(): void {
  let found = 0;
  for (let candidate = 2; found < rounds; candidate += 1) {
    let prime = true;
    for (let factor = 2; factor * factor <= candidate && prime; factor += 1) prime = candidate % factor !== 0;
    if (!prime) continue;
    constants[found] = fraction(Math.cbrt(candidate));
    if (found < beginning.length) beginning[found] = fraction(Math.sqrt(candidate));
    found += 1;
  }
}

function fraction(root: number): number {
  return ((root - Math.floor(root)) * 2 ** 32) | 0;
}

fillConstants();

const schedule = new Int32Array(rounds);

/* eslint-disable @typescript-eslint/no-non-null-assertion -- indexes are within arrays of fixed size; a default for each would be slower than the rounds */
function compress(state: Int32Array, bytes: Uint8Array, from: number): void {
  for (let at = 0; at < 16; at += 1) {
    const byte = from + at * 4;
    schedule[at] = (bytes[byte]! << 24) | (bytes[byte + 1]! << 16) | (bytes[byte + 2]! << 8) | bytes[byte + 3]!;
  }
  for (let at = 16; at < rounds; at += 1) {
    const early = schedule[at - 15]!;
    const late = schedule[at - 2]!;
    const mixedEarly = ((early >>> 7) | (early << 25)) ^ ((early >>> 18) | (early << 14)) ^ (early >>> 3);
    const mixedLate = ((late >>> 17) | (late << 15)) ^ ((late >>> 19) | (late << 13)) ^ (late >>> 10);
    schedule[at] = (schedule[at - 16]! + mixedEarly + schedule[at - 7]! + mixedLate) | 0;
  }
  let [a, b, c, d, e, f, g, h] = [0, 0, 0, 0, 0, 0, 0, 0];
  a = state[0]!;
  b = state[1]!;
  c = state[2]!;
  d = state[3]!;
  e = state[4]!;
  f = state[5]!;
  g = state[6]!;
  h = state[7]!;
  for (let at = 0; at < rounds; at += 1) {
    const turnedE = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const first = (h + turnedE + ((e & f) ^ (~e & g)) + constants[at]! + schedule[at]!) | 0;
    const turnedA = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const second = (turnedA + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + second) | 0;
  }
  state[0] = (state[0]! + a) | 0;
  state[1] = (state[1]! + b) | 0;
  state[2] = (state[2]! + c) | 0;
  state[3] = (state[3]! + d) | 0;
  state[4] = (state[4]! + e) | 0;
  state[5] = (state[5]! + f) | 0;
  state[6] = (state[6]! + g) | 0;
  state[7] = (state[7]! + h) | 0;
}
/* eslint-enable @typescript-eslint/no-non-null-assertion */

const encoder = new TextEncoder();

/** Writes a text as UTF-8; answers the offset after it. The room must suffice: three bytes a unit. */
function write(text: string, bytes: Uint8Array, from: number): number {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > 127) return from + at + encoder.encodeInto(text.slice(at), bytes.subarray(from + at)).written;
    bytes[from + at] = code;
  }
  return from + text.length;
}

const hexadecimal = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));
const digits = (byte: number): string => hexadecimal[byte & 0xff] ?? "";

/** Hashes texts that begin alike. */
export class ShortHash {
  private bytes = new Uint8Array(1024);
  private readonly shared = new Int32Array(8);
  private readonly state = new Int32Array(8);
  private prefix: string | null = null;
  /** Bytes of the beginning, and those of it that are in `shared` already. */
  private length = 0;
  private taken = 0;

  /** What all texts begin with from now on. */
  begin(prefix: string): void {
    if (prefix === this.prefix) return;
    this.prefix = prefix;
    this.room(prefix.length * 3);
    this.shared.set(beginning);
    this.length = write(prefix, this.bytes, 0);
    this.taken = this.length - (this.length % blockBytes);
    for (let at = 0; at < this.taken; at += blockBytes) compress(this.shared, this.bytes, at);
  }

  /** Eight hexadecimal digits for the beginning followed by this text. */
  of(text: string): string {
    this.room(this.length + text.length * 3);
    const { bytes, state } = this;
    const end = write(text, bytes, this.length);
    const whole = end + 9 + blockBytes - 1 - ((end + 8) % blockBytes);
    bytes[end] = 0x80;
    for (let at = end + 1; at < whole - 4; at += 1) bytes[at] = 0;
    const bits = end * 8;
    for (let at = 0; at < 4; at += 1) bytes[whole - 1 - at] = (bits >>> (8 * at)) & 0xff;
    for (let at = 0; at < state.length; at += 1) state[at] = this.shared[at] ?? 0;
    for (let at = this.taken; at < whole; at += blockBytes) compress(state, bytes, at);
    const first = state[0] ?? 0;
    return digits(first >>> 24) + digits(first >>> 16) + digits(first >>> 8) + digits(first);
  }

  private room(size: number): void {
    if (size + 2 * blockBytes <= this.bytes.length) return;
    const larger = new Uint8Array((size + 2 * blockBytes) * 2);
    larger.set(this.bytes);
    this.bytes = larger;
  }
}
