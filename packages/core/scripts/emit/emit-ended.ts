import { type EndedEntry, endedPathPattern } from "../facts/ended-entry.js";
import { banner } from "./banner.js";

/** `ended.ts`: a small table that finds what Bitbucket has ended by method and path. */
export function emitEnded(entries: readonly EndedEntry[]): string {
  const rows = entries
    .filter((entry) => entry.paths && entry.verified !== false)
    .map(({ methods = [], paths = [], since, changeId, replacement }) => {
      const pattern = `^(?:${methods.join("|")}) (?:${paths.map(endedPathPattern).join("|")})$`;
      const row = [pattern, since, changeId, replacement].map((value) =>
        value === undefined ? "undefined" : JSON.stringify(value),
      );
      return `  [${row.join(", ").replace(/(, undefined)+$/, "")}],`;
    });
  return `${banner}${source.replace("  // rows", rows.join("\n"))}`;
}

const source = `
/** What is known about a function that Bitbucket has ended. */
export interface EndedFeature {
  /** Day or month since which it is gone. */
  readonly since: string;
  /** Atlassian's change id, \`CHANGE-2770\`. */
  readonly changeId?: string | undefined;
  /** What to use instead. */
  readonly replacement?: string | undefined;
}

const ended: readonly (readonly [pattern: string, since: string, changeId?: string | undefined, replacement?: string])[] = [
  // rows
];

/** What Bitbucket has ended at a method and path; the path may start with \`/2.0\` and end with a slash. */
export function findEnding(method: string, path: string): EndedFeature | undefined {
  const route = \`\${method} \${path.replace(/^\\/2\\.0(?=\\/)|\\/+$/g, "")}\`;
  for (const [pattern, since, changeId, replacement] of ended) {
    if (new RegExp(pattern).test(route)) return { since, changeId, replacement };
  }
  return undefined;
}
`;
