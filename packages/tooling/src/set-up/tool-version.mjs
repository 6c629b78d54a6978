/**
 * The numbers of the first dotted version in a text, such as the output of `git --version`.
 *
 * @param {string} text
 * @returns {number[] | undefined} for instance `[2, 39, 5]`; undefined when there is none.
 */
export function parseVersion(text) {
  const found = /\d+(?:\.\d+)+/.exec(text);
  return found ? found[0].split(".").map(Number) : undefined;
}

/**
 * Whether a version is the wanted one or later; numbers that are not given count as 0.
 *
 * @param {readonly number[]} version
 * @param {readonly number[]} wanted
 */
export function isAtLeast(version, wanted) {
  for (let index = 0; index < wanted.length; index += 1) {
    const difference = (version[index] ?? 0) - (wanted[index] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}
