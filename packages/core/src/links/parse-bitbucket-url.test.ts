import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ValidationError } from "../errors/validation-error.js";
import { bitbucketCloud } from "../hosts/bitbucket-hosts.js";
import { parseBitbucketUrl } from "./parse-bitbucket-url.js";

const repository = { workspace: "acme", repoSlug: "widgets" };

describe("parseBitbucketUrl", () => {
  it.each([
    ["https://bitbucket.org/acme", { kind: "workspace", workspace: "acme" }],
    ["https://bitbucket.org/acme/workspace/repositories/", { kind: "workspace", workspace: "acme" }],
    ["https://bitbucket.org/acme/workspace/projects/PRJ", { kind: "project", workspace: "acme", projectKey: "PRJ" }],
    ["https://bitbucket.org/acme/widgets", { kind: "repository", ...repository }],
    ["https://bitbucket.org/acme/widgets/src/main/", { kind: "source", ...repository, commit: "main", path: "" }],
    [
      "https://bitbucket.org/acme/widgets/src/1a2b/lib/a%20b.ts#lines-3",
      { kind: "source", ...repository, commit: "1a2b", path: "lib/a b.ts" },
    ],
    [
      "https://bitbucket.org/acme/widgets/src/1a2b/a.ts?at=feature%2Fx",
      { kind: "source", ...repository, commit: "feature/x", path: "a.ts" },
    ],
    [
      "https://bitbucket.org/acme/widgets/pull-requests/7/diff#comment-1",
      { kind: "pullRequest", ...repository, pullRequestId: 7 },
    ],
    ["https://bitbucket.org/acme/widgets/commits/1a2b3c", { kind: "commit", ...repository, commit: "1a2b3c" }],
    ["https://bitbucket.org/acme/widgets/branch/feature/x", { kind: "branch", ...repository, branch: "feature/x" }],
    ["https://bitbucket.org/acme/widgets/pipelines/results/42", { kind: "pipeline", ...repository, pipeline: "42" }],
    ["https://me@bitbucket.org/acme/widgets.git", { kind: "repository", ...repository }],
    ["git@bitbucket.org:acme/widgets.git", { kind: "repository", ...repository }],
    ["ssh://git@altssh.bitbucket.org:443/acme/widgets.git", { kind: "repository", ...repository }],
    [
      "https://api.bitbucket.org/2.0/repositories/acme/widgets/pullrequests/7/comments?page=2",
      { kind: "pullRequest", ...repository, pullRequestId: 7 },
    ],
    [
      "https://api.bitbucket.org/2.0/repositories/acme/%7B1d5a%7D/refs/branches/a/b",
      { kind: "branch", workspace: "acme", repoSlug: "{1d5a}", branch: "a/b" },
    ],
    [
      "https://bitbucket.org/!api/2.0/repositories/acme/widgets/commit/1a2b",
      { kind: "commit", ...repository, commit: "1a2b" },
    ],
    [
      "https://api.bitbucket.org/2.0/workspaces/acme/projects/PRJ",
      { kind: "project", workspace: "acme", projectKey: "PRJ" },
    ],
  ])("reads %s", (url, expected) => {
    expect(parseBitbucketUrl(url, { hosts: bitbucketCloud })).toEqual(expected);
  });

  it.each([
    ["https://evilbitbucket.org/acme/widgets"],
    ["https://bitbucket.org.evil/acme/widgets"],
    ["https://bitbucket.org./acme/widgets"],
    ["https://bitbucket.org@evil.example/acme/widgets"],
    ["http://bitbucket.org/acme/widgets"],
    ["https://bitbucket.org:8443/acme/widgets"],
    ["git@evil.example:acme/widgets.git"],
    ["https://bitbucket.org/"],
    ["https://bitbucket.org/dashboard/overview"],
    ["acme/widgets"],
    [""],
    ["javascript:alert(1)"],
  ])("refuses %s", (url) => {
    expect(() => parseBitbucketUrl(url, { hosts: bitbucketCloud })).toThrow(ValidationError);
  });

  it("recognises the hosts it is given", () => {
    const hosts = {
      ...bitbucketCloud,
      web: "http://127.0.0.1:1",
      api: "http://127.0.0.1:1",
      git: "http://127.0.0.1:1",
    };
    expect(parseBitbucketUrl("http://127.0.0.1:1/2.0/repositories/acme/widgets", { hosts })).toEqual({
      kind: "repository",
      ...repository,
    });
    expect(() => parseBitbucketUrl("https://bitbucket.org/acme/widgets", { hosts })).toThrow(ValidationError);
  });

  it("answers any text with a location or a typed error that repeats no user info", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.webUrl(),
          fc.string().map((path) => `https://user:secret-word@bitbucket.org/${path}`),
        ),
        (url) => {
          try {
            expect(parseBitbucketUrl(url, { hosts: bitbucketCloud }).kind).toBeTypeOf("string");
          } catch (error) {
            expect(error).toBeInstanceOf(ValidationError);
            expect(String(error)).not.toContain("secret-word");
          }
        },
      ),
    );
  });
});
