import { chmod, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { GitRepository } from "./git-repository.js";

/** The variable that names the file with the rules of one push: a ref, a space, and what is denied, in each line. */
export const rulesVariable = "SANDBOX_PUSH_RULES";

// Whether history is rewritten can be seen only here, where git shows the new commits without having taken them in.
const script = `#!/bin/sh
[ -n "$${rulesVariable}" ] || exit 0
result=0
deny() {
  printf 'Permission denied to %s.\\n' "$1" >&2
  result=1
}
while read -r old new ref; do
  branch=\${ref#refs/heads/}
  while read -r ruled denied; do
    [ "$ruled" = "$ref" ] || continue
    case $denied in
      update) deny "update branch $branch" ;;
      delete) deny "delete branch $branch" ;;
      rewrite) git merge-base --is-ancestor "$old" "$new" || deny "rewrite the history of branch $branch" ;;
    esac
  done <"$${rulesVariable}"
done
exit $result
`;

/** Puts the hook that obeys push rules into a repository. Without rules it lets everything pass. */
export async function installPreReceiveHook({ directory }: GitRepository): Promise<void> {
  const hooks = join(directory, "hooks");
  await mkdir(hooks, { recursive: true });
  await writeFile(join(hooks, "pre-receive"), script);
  await chmod(join(hooks, "pre-receive"), 0o755);
}
