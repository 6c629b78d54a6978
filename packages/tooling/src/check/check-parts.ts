/** One part of `npm run check`: a command that exits with 0 when all is well. */
export interface CheckPart {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
}

const turbo = (task: string, ...parameters: string[]): CheckPart["command"] => [
  "turbo",
  ...[
    "run",
    task,
    "--continue=dependencies-successful",
    "--ui=stream",
    "--concurrency=100%",
    "--output-logs=errors-only",
  ],
  ...parameters,
];

const own = (script: string): CheckPart["command"] => ["tsx", `packages/tooling/src/${script}.ts`];

/** All parts, the quick ones first. Later parts may need what earlier ones built. */
export const checkParts: readonly CheckPart[] = [
  { name: "layers", command: own("layers/check-layers") },
  { name: "exports", command: own("manifests/check-exports") },
  { name: "files", command: own("files/check-files") },
  { name: "changesets", command: own("changes/check-changesets") },
  { name: "lint", command: ["biome", "ci", "--error-on-warnings", "--diagnostic-level=warn", "--colors=off", "."] },
  { name: "unused", command: ["knip", "--no-progress"] },
  { name: "generated", command: turbo("generate", "--", "--check") },
  { name: "types", command: turbo("typecheck") },
  { name: "docstrings", command: own("documentation/check-docstrings") },
  { name: "documentation", command: own("documentation/check-documentation") },
  { name: "tests", command: turbo("test") },
  { name: "build", command: turbo("build") },
  { name: "tarballs", command: own("tarballs/check-tarballs") },
];

/**
 * The parts that a call names, or all when it names none.
 *
 * @throws Error when a name is unknown.
 */
export function selectParts(names: readonly string[]): readonly CheckPart[] {
  const known = checkParts.map(({ name }) => name);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) throw new Error(`There is no part "${unknown}". Parts: ${known.join(", ")}.`);
  return names.length === 0 ? checkParts : checkParts.filter(({ name }) => names.includes(name));
}
