/**
 * Whether a branch name fits the glob of a branch restriction: `*` stands for any characters, slashes too, because `*` alone is how
 * Bitbucket writes "every branch"; `?` stands for one character.
 */
export function matchesBranchPattern(branch: string, pattern: string): boolean {
  let [at, next] = [0, 0];
  let [star, resume] = [-1, 0];
  // Goes back to the last star only, so that no pattern takes longer than the product of both lengths.
  while (at < branch.length) {
    const wanted = pattern[next];
    if (wanted === "*") {
      star = next++;
      resume = at;
    } else if (wanted === "?" || (wanted !== undefined && wanted === branch[at])) {
      at++;
      next++;
    } else if (star >= 0) {
      next = star + 1;
      at = ++resume;
    } else return false;
  }
  return [...pattern.slice(next)].every((rest) => rest === "*");
}
