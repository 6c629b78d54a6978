/** A parsed `spec` of diff, diffstat, patch and file-conflicts: what changed on `source` relative to `destination`. */
export interface DiffSpec {
  readonly source: string;
  /** Nothing for a single commit, which is compared with its first parent. */
  readonly destination: string | undefined;
  /** `workspace/repo_slug` that the source is in, when the spec names one. */
  readonly sourceRepository: string | undefined;
}

/**
 * Reads `commit`, `source..destination`, or the form inside pull request links: `workspace/repo:source`, a carriage
 * return (`%0D` in the URL), and the destination.
 */
export function parseDiffSpec(spec: string): DiffSpec {
  const carriageReturn = spec.indexOf("\r");
  const dots = spec.indexOf("..");
  const [left, destination] =
    carriageReturn >= 0
      ? [spec.slice(0, carriageReturn), spec.slice(carriageReturn + 1)]
      : dots >= 0
        ? [spec.slice(0, dots), spec.slice(dots + 2)]
        : [spec, undefined];
  const { repository, revision } = splitRepository(left);
  return {
    source: revision,
    destination: destination === undefined ? undefined : splitRepository(destination).revision,
    sourceRepository: repository,
  };
}

/** A colon cannot stand in a revision, so whatever is before one is a repository. */
function splitRepository(text: string): { repository: string | undefined; revision: string } {
  const colon = text.indexOf(":");
  if (colon < 0) return { repository: undefined, revision: text };
  return { repository: text.slice(0, colon), revision: text.slice(colon + 1) };
}
