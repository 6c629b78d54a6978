import type { SeedInput } from "@bucketkit/sandbox";

/** Two people, and a repository with two open pull requests: one that is ready and one that waits. */
export const devSeed: SeedInput = {
  users: [
    { nickname: "rin", displayName: "Rin Example" },
    { nickname: "sam", displayName: "Sam Example" },
  ],
  workspaces: [{ slug: "team", name: "Team", members: { "sandbox-user": "owner", rin: "member", sam: "member" } }],
  repositories: [
    {
      workspace: "team",
      slug: "widgets",
      name: "Widgets",
      description: "Things that turn",
      commits: [
        { message: "Begin\n", files: { "README.md": "# Widgets\n", "src/main.ts": "export const one = 1;\n" } },
        {
          message: "Add a wheel\n",
          branch: "feature/wheel",
          author: "rin",
          files: { "src/wheel.ts": "export const wheel = 1;\n" },
        },
        {
          message: "Paint it\n",
          branch: "feature/paint",
          author: "sam",
          files: { "src/paint.ts": "export const paint = 1;\n" },
        },
      ],
      pullRequests: [
        {
          title: "Add a wheel",
          description: "So that it turns.",
          source: "feature/wheel",
          author: "rin",
          reviewers: ["sam"],
        },
        { title: "Paint it <b>red</b>", source: "feature/paint", author: "sam", isDraft: true },
      ],
    },
  ],
};
