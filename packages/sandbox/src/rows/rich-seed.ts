import type { SeedInput } from "../seed/seed-input.js";

/** A seed with something of everything that a seed can hold, for a sandbox whose own user is `owner-<name>`; other names give other contents. */
export function richSeed(name: string): SeedInput {
  const feature = `feature/${name}`;
  return {
    users: [
      { nickname: `rin-${name}`, displayName: `Rin ${name}` },
      { nickname: `sam-${name}`, displayName: `Sam ${name}` },
    ],
    workspaces: [
      {
        slug: name,
        name: `The ${name}`,
        members: { [`owner-${name}`]: "owner", [`rin-${name}`]: "member", [`sam-${name}`]: "collaborator" },
        projects: [
          { key: "CORE", name: `Core of ${name}`, description: `About ${name}` },
          { key: "IDLE", name: `Idle ${name}` },
        ],
      },
    ],
    repositories: [
      {
        workspace: name,
        slug: "widgets",
        name: `Widgets of ${name}`,
        description: `Made by ${name}`,
        project: "CORE",
        isPrivate: true,
        commits: [
          {
            message: `Begin ${name}\n`,
            files: { "README.md": `# ${name}\n`, "src/main.ts": `// ${name}\n`, [`${name}.md`]: "Begin\n" },
            label: "begin",
          },
          {
            message: `Go on ${name}\n`,
            files: { "src/main.ts": `// ${name}\nexport {};\n`, [`${name}.md`]: "Go on\n" },
          },
          { message: `Feature ${name}\n`, branch: feature, files: { "feature.md": `Feature of ${name}\n` } },
          { message: "Conflict\n", branch: "conflict", from: "begin", files: { [`${name}.md`]: "Otherwise\n" } },
          { message: "Spare\n", branch: "spare", files: { "spare.md": `${name}\n` } },
        ],
        tags: { "v1.0": { target: "begin", message: `First of ${name}\n` } },
        defaultReviewers: [`rin-${name}`],
        watchers: [`sam-${name}`],
        downloads: { "notes.txt": `Notes of ${name}\n` },
        environments: [{ name: `Live ${name}`, type: "Production" }],
        deployments: [{ environment: `Live ${name}`, branch: "main" }],
        pipelines: [
          {
            branch: "main",
            steps: [{ name: `Build ${name}`, log: `built ${name}\n`, result: name < "o" ? "FAILED" : "SUCCESSFUL" }],
          },
        ],
        caches: [`cache-${name}`],
        pullRequests: [
          { title: `Feature of ${name}`, source: feature, author: `rin-${name}`, reviewers: [`owner-${name}`] },
          { title: `Conflict of ${name}`, source: "conflict", author: `rin-${name}` },
        ],
      },
      { workspace: name, slug: "empty", name: `Empty ${name}` },
    ],
  };
}
