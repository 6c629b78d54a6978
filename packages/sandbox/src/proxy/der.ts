/** The parts of ASN.1 in DER that a trust store needs. */

/** One value with its tag. */
function tagged(tag: number, ...contents: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(contents);
  return Buffer.concat([Buffer.from([tag]), lengthOf(content), content]);
}

function lengthOf({ length }: Buffer): Buffer {
  if (length < 0x80) return Buffer.from([length]);
  const hex = length.toString(16);
  const bytes = Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, "hex");
  return Buffer.concat([Buffer.from([0x80 | bytes.length]), bytes]);
}

/** A SEQUENCE of values. */
export const sequence = (...values: readonly Uint8Array[]): Buffer => tagged(0x30, ...values);

/** A SET of values. */
export const set = (...values: readonly Uint8Array[]): Buffer => tagged(0x31, ...values);

/** A value behind the context-specific tag 0. */
export const explicit = (value: Uint8Array): Buffer => tagged(0xa0, value);

/** An OCTET STRING. */
export const octets = (content: Uint8Array): Buffer => tagged(0x04, content);

/** A small INTEGER that is not negative. */
export const integer = (value: number): Buffer => tagged(0x02, Buffer.from([value]));

/** A BMPString of ASCII text. */
export const bmpText = (text: string): Buffer => tagged(0x1e, Buffer.from(text, "utf16le").swap16());

/** An OBJECT IDENTIFIER in dotted form. */
export function objectId(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split(".").map(Number);
  return tagged(0x06, Buffer.from([first * 40 + second, ...rest].flatMap(base128)));
}

/** Seven bits a byte, with the highest bit set in all but the last. */
function base128(value: number): readonly number[] {
  const digits = [value % 128];
  for (let rest = Math.floor(value / 128); rest > 0; rest = Math.floor(rest / 128)) digits.unshift(128 + (rest % 128));
  return digits;
}
