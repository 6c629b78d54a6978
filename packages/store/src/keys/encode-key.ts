/** NUL, halves of surrogate pairs, and the sign that announces them: databases that store UTF-8 lose or refuse the first two. */
const unsafe = /\0|\\|\p{Cs}/gu;
const escaped = /\\([0-9a-f]{4})/g;

/**
 * A key as text that every database stores and gives back as it is. A key begins with another exactly when its encoding does, unless
 * that one ends in the middle of a surrogate pair.
 */
export function encodeKey(key: string): string {
  return key.replace(unsafe, (character) => `\\${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** The key that was encoded. */
export function decodeKey(text: string): string {
  return text.replace(escaped, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** The encoding that all keys begin with which begin with `prefix`: the half of a pair at its end is left to a closer look. */
export function encodePrefix(prefix: string): string {
  return encodeKey(prefix.replace(/[\uD800-\uDBFF]$/, ""));
}
