import type { SeedInput } from "@bucketkit/sandbox";

const text = (lines: number) => Array.from({ length: lines }, (_, index) => `line ${index + 1}\n`).join("");

/** A workspace as a team has one: people, projects, branches with slashes, tags of both kinds, open work. */
export const sampleSeed: SeedInput = {
  users: [
    { nickname: "mara", displayName: "Mara Okoye" },
    { nickname: "jon", displayName: "Jon Lindqvist" },
  ],
  workspaces: [
    {
      slug: "acme",
      name: "Acme",
      members: { "sandbox-user": "owner", mara: "member", jon: "collaborator" },
      projects: [{ key: "WID", name: "Widgets", description: "Everything round", isPrivate: true }],
    },
    {
      slug: "sandbox-user",
      name: "Sandbox User",
      isPersonal: true,
      isPrivate: true,
      members: { "sandbox-user": "owner" },
      projects: [{ key: "OWN", name: "Own" }],
    },
  ],
  tokens: { bot: { kind: "workspaceAccessToken", workspace: "acme" } },
  repositories: [
    {
      workspace: "sandbox-user",
      slug: "notes",
      isPrivate: true,
      project: "OWN",
      commits: [
        { message: "Note", files: { "notes.md": text(2) } },
        { message: "Think", branch: "idea", files: { "idea.md": text(1) } },
        { message: "Think again", branch: "doubt", files: { "doubt.md": text(1) } },
      ],
      pullRequests: [
        { title: "Think", source: "idea" },
        { title: "Think again", source: "doubt" },
      ],
    },
    {
      workspace: "acme",
      slug: "widgets",
      name: "widgets",
      description: "Round things",
      isPrivate: true,
      project: "WID",
      defaultReviewers: ["mara"],
      commits: [
        { message: "Begin", author: "mara", files: { "README.md": "# Widgets\n", "src/lid.txt": text(20) } },
        { message: "Describe", author: "jon", files: { "docs/size.md": text(3) } },
        { message: "Add a lid\n\nRound.", branch: "feature/lid", author: "mara", files: { "src/lid.txt": text(21) } },
        { message: "Hinge", branch: "feature/hinge", author: "jon", files: { "src/hinge.txt": text(2) } },
        { message: "Knob", branch: "feature/knob", files: { "src/knob.txt": text(2), "docs/size.md": null } },
      ],
      tags: { "v1.0": { target: "main", message: "First" }, light: "main" },
      pullRequests: [{ title: "Add a lid", source: "feature/lid", description: "It is *round*.", reviewers: ["mara"] }],
    },
  ],
};
