import {
  accessToken,
  apiToken,
  download,
  firstRenewedToken,
  log,
  notes,
  oauthToken,
  place,
  pullRequestIds,
  readers,
} from "../../../core/test/known-bitbucket.js";
import type { SandboxOptions } from "../../src/index.js";

const changes = pullRequestIds.toSorted((one, other) => one - other);

/** So long that the step is always running. */
const aCentury = 3_155_760_000;

/** A sandbox with what core's tests know of Bitbucket. */
export const coreSandbox: SandboxOptions = {
  nickname: apiToken.email.split("@")[0] ?? "",
  workspace: place.workspace,
  seed: {
    repositories: [
      {
        slug: place.repoSlug,
        commits: [
          {
            message: "Begin",
            files: { "README.md": "# Widgets\n", "empty.txt": "", [notes.path]: notes.content },
            label: "begin",
          },
          ...changes.map((id) => ({
            message: `Change ${id}`,
            branch: `change/${id}`,
            from: "begin",
            files: { [`file-${id}.txt`]: `${id}\n` },
          })),
        ],
        tags: { v1: "begin" },
        pullRequests: changes.map((id) => ({ title: `Change ${id}`, source: `change/${id}` })),
        pipelines: [{ branch: "main", steps: [{ name: "Build", log: log.content, seconds: aCentury }] }],
        downloads: { [download.filename]: download.content },
      },
    ],
    tokens: {
      access: { kind: "workspaceAccessToken", secret: accessToken },
      api: { kind: "apiToken", secret: apiToken.token },
      oauth: { kind: "oauth", secret: oauthToken },
      reader: { kind: "workspaceAccessToken", secret: readers.accessToken, scopes: ["pullrequest"] },
      apiReader: { kind: "apiToken", secret: readers.apiToken.token, scopes: ["read:pullrequest:bitbucket"] },
      renewed: { kind: "oauth", secret: firstRenewedToken },
    },
  },
};
