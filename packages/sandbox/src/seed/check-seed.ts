import { slugOf } from "../domain/create-repository.js";
import { type Check, filledText, flag, listOf, matching, objectOf, oneOf, recordOf, text } from "./check-input.js";

/** A name that can stand in a URL, in any case. */
export const slug: Check = matching(
  (value) => typeof value === "string" && value !== "" && slugOf(value) === value.toLowerCase(),
  "a slug (letters, digits, dots, dashes and underscores; at most 62)",
);

const content = matching((value) => typeof value === "string" || value instanceof Uint8Array, "a string or bytes");
const fileWithKind = objectOf({ content, kind: oneOf("executable", "link") }, {});
const file: Check = (value, where) => {
  const isPlain = value === null || typeof value === "string" || value instanceof Uint8Array;
  if (!isPlain) fileWithKind(value, where);
};
const annotatedTag = objectOf({ target: filledText, message: text }, {});
const tag: Check = (value, where) =>
  typeof value === "string" ? filledText(value, where) : annotatedTag(value, where);

const user = objectOf({ nickname: filledText }, { displayName: filledText, email: filledText });
const project = objectOf({ key: filledText }, { name: filledText, description: text, isPrivate: flag });
const workspace = objectOf(
  { slug },
  {
    name: filledText,
    isPrivate: flag,
    members: recordOf(oneOf("owner", "member", "collaborator")),
    projects: listOf(project),
  },
);
const commit = objectOf(
  { message: text },
  {
    branch: filledText,
    from: filledText,
    merge: listOf(filledText),
    author: filledText,
    date: filledText,
    files: recordOf(file),
    renames: recordOf(filledText),
    label: filledText,
  },
);
const pullRequest = objectOf(
  { title: filledText, source: filledText },
  {
    destination: filledText,
    description: text,
    author: filledText,
    reviewers: listOf(filledText),
    closeSourceBranch: flag,
    isDraft: flag,
  },
);
const repository = objectOf(
  { slug },
  {
    workspace: filledText,
    name: filledText,
    description: text,
    isPrivate: flag,
    project: filledText,
    mainBranch: filledText,
    commits: listOf(commit),
    branches: recordOf(filledText),
    tags: recordOf(tag),
    defaultReviewers: listOf(filledText),
    pullRequests: listOf(pullRequest),
  },
);

const token = objectOf(
  { kind: oneOf("apiToken", "oauth", "repositoryAccessToken", "projectAccessToken", "workspaceAccessToken") },
  {
    user: filledText,
    workspace: filledText,
    project: filledText,
    repository: filledText,
    scopes: listOf(filledText),
    expiresOn: filledText,
  },
);

/** Passes when a value is a `SeedInput`, without a word that a seed does not know. @throws TypeError that names the part. */
export const checkSeed: Check = objectOf(
  {},
  { users: listOf(user), workspaces: listOf(workspace), repositories: listOf(repository), tokens: recordOf(token) },
);

/** Passes when a value is an `ImportInput`. @throws TypeError that names the part. */
export const checkImport: Check = objectOf(
  { path: filledText },
  { workspace: filledText, repoSlug: filledText, isPrivate: flag },
);
