import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";

const self = "https://api.bitbucket.org/2.0";
const link = (path: string) => ({ href: `${self}${path}` });
const links = { self: link("/x"), html: link("/x"), avatar: link("/x") };

export const account = { type: "user", uuid: "{a1}", display_name: "Zoe", nickname: "zoe", account_id: "1:a", links };
const repositorySummary = {
  type: "repository",
  uuid: "{r1}",
  name: "widgets",
  full_name: "acme/widgets",
  links,
};
const rendered = { type: "rendered", raw: "text", markup: "markdown", html: "<p>text</p>" };
const side = (name: string) => ({
  branch: { name },
  commit: { type: "commit", hash: "1a2b3c4d5e6f", links: { self: link("/c"), html: link("/c") } },
  repository: repositorySummary,
});

/** A pull request as Bitbucket sends it. */
export const pullRequest = {
  type: "pullrequest",
  id: 7,
  title: "Add",
  description: "",
  summary: rendered,
  state: "OPEN",
  author: account,
  source: side("feature/x"),
  destination: side("main"),
  merge_commit: null,
  comment_count: 0,
  task_count: 0,
  close_source_branch: true,
  closed_by: null,
  reason: "",
  created_on: "2026-01-02T03:04:05.000000+00:00",
  updated_on: "2026-01-02T03:04:05.000000+00:00",
  reviewers: [account],
  links: Object.fromEntries(
    ["self", "html", "commits", "approve", "diff", "diffstat", "comments", "activity", "merge", "decline"].map(
      (name) => [name, link("/p")],
    ),
  ),
  "a key nobody knows": 1,
};

/** One document of a corpus that a test writes. */
export interface SmallDocument {
  readonly body: unknown;
  readonly label?: string;
  readonly method?: string;
  readonly request?: string;
  readonly status?: number;
  readonly era?: string;
  readonly error?: boolean;
  readonly kind?: string;
  readonly query?: Record<string, unknown>;
}

/** Writes a corpus folder that goes away after the test. */
export function writeCorpus(documents: readonly SmallDocument[]): string {
  const folder = mkdtempSync(join(tmpdir(), "corpus-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const index = documents.map(({ body, kind = "rest", ...facts }, position) => {
    const file = `rest/test/${position}.json`;
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), JSON.stringify(body));
    return { file, kind, source: "acme/test", path: file, ...facts };
  });
  writeFileSync(join(folder, "index.json"), JSON.stringify(index));
  return folder;
}
