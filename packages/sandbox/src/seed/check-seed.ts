import { slugOf } from "../domain/create-repository.js";
import { isCallbackUrl } from "../domain/redirect-rule.js";
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
const permissions = (...levels: readonly string[]) =>
  objectOf({}, { users: recordOf(oneOf(...levels)), groups: recordOf(oneOf(...levels)) });
const project = objectOf(
  { key: filledText },
  {
    name: filledText,
    description: text,
    isPrivate: flag,
    permissions: permissions("read", "write", "create-repo", "admin"),
  },
);
const group = objectOf({ slug }, { name: filledText, members: listOf(filledText) });
const workspace = objectOf(
  { slug },
  {
    name: filledText,
    isPrivate: flag,
    isPersonal: flag,
    members: recordOf(oneOf("owner", "member", "collaborator")),
    groups: listOf(group),
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
const step = objectOf(
  { name: filledText },
  {
    seconds: matching((value) => typeof value === "number" && value >= 0, "seconds from 0"),
    result: oneOf("SUCCESSFUL", "FAILED", "ERROR"),
    script: listOf(text),
    log: text,
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
    permissions: permissions("read", "write", "admin"),
    mainBranch: filledText,
    commits: listOf(commit),
    branches: recordOf(filledText),
    tags: recordOf(tag),
    defaultReviewers: listOf(filledText),
    pullRequests: listOf(pullRequest),
    watchers: listOf(filledText),
    downloads: recordOf(content),
    environments: listOf(objectOf({ name: filledText }, { type: oneOf("Test", "Staging", "Production") })),
    deployments: listOf(
      objectOf({ environment: filledText, branch: filledText }, { status: oneOf("SUCCESSFUL", "FAILED", "STOPPED") }),
    ),
    pipelines: listOf(objectOf({ branch: filledText }, { steps: listOf(step) })),
    caches: listOf(filledText),
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
    secret: filledText,
  },
);

const callbackUrl = matching(
  (value) => typeof value === "string" && isCallbackUrl(value),
  "an absolute URL without a fragment",
);

/** Passes when a value is a `SeedConsumer`. @throws TypeError that names the part. */
export const checkConsumer: Check = objectOf(
  {},
  {
    workspace: filledText,
    callbackUrl,
    isPrivate: flag,
    scopes: listOf(filledText),
    description: text,
    url: text,
    key: filledText,
    secret: filledText,
  },
);

/** Passes when a value is a `SeedInput`, without a word that a seed does not know. @throws TypeError that names the part. */
export const checkSeed: Check = objectOf(
  {},
  {
    users: listOf(user),
    workspaces: listOf(workspace),
    repositories: listOf(repository),
    tokens: recordOf(token),
    consumers: recordOf(checkConsumer),
  },
);

/** Passes when a value is an `ImportInput`. @throws TypeError that names the part. */
export const checkImport: Check = objectOf(
  { path: filledText },
  { workspace: filledText, repoSlug: filledText, isPrivate: flag },
);
