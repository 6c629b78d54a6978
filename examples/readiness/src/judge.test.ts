import type { CommitStatus, Diffstat, Participant } from "@bucketkit/core";
import { describe, expect, it } from "vitest";
import { judge } from "./judge.js";
import type { PullRequestFacts } from "./pull-request-facts.js";
import type { ReadinessRules } from "./readiness-rules.js";

const file = (path: string, added = 1, removed = 0) =>
  ({
    type: "diffstat",
    status: "modified",
    lines_added: added,
    lines_removed: removed,
    new: { path },
    old: { path },
  }) as unknown as Diffstat;
const approval = (nickname: string) => ({ approved: true, user: { nickname } }) as unknown as Participant;
const build = (key: string, state: string) =>
  ({ key, state, url: "https://ci.example.com" }) as unknown as CommitStatus;

const facts = (changes: Partial<PullRequestFacts> = {}): PullRequestFacts => ({
  pullRequest: { id: 7, title: "ABC-1 Add a widget" },
  participants: [],
  files: [file("src/widget.ts")],
  diff: "",
  statuses: [],
  mergeability: { isMergeable: true, reasons: [] },
  ...changes,
});

const summaries = (rules: ReadinessRules, changes?: Partial<PullRequestFacts>) =>
  judge(rules, facts(changes)).findings.map(({ summary }) => summary);

describe("judge", () => {
  it("finds a pull request ready when there are no rules", () => {
    expect(judge({}, facts())).toMatchObject({ ok: true, title: "Ready", findings: [] });
  });

  it("counts what the report shows", () => {
    const { data } = judge({}, facts({ files: [file("a", 3, 2), file("b", 1)], participants: [approval("zoe")] }));
    expect(data.map(({ title, value }) => [title, value])).toEqual([
      ["Files", 2],
      ["Lines", 6],
      ["Approvals", 1],
      ["Blocking findings", 0],
    ]);
  });

  it("lets rules that only warn pass, with their finding", () => {
    const outcome = judge({ title: { pattern: "^X" }, warn: ["title"] }, facts());
    expect(outcome).toMatchObject({
      ok: true,
      summary: "Every rule is kept, with 1 warning.",
      findings: [{ rule: "title", severity: "LOW" }],
    });
  });
});

describe("the rule", () => {
  it("title wants the pattern", () => {
    expect(summaries({ title: { pattern: "^[A-Z]+-\\d+ " } })).toEqual([]);
    expect(judge({ title: { pattern: "^fix:", hint: "Begin with fix:" } }, facts()).findings[0]).toMatchObject({
      details: "Begin with fix:",
      severity: "HIGH",
    });
  });

  it("size counts files and lines that are not ignored", () => {
    const files = [file("src/a.ts", 90), file("pnpm-lock.yaml", 9000)];
    expect(summaries({ size: { "max-files": 1, "max-lines": 100, ignore: ["pnpm-lock.yaml"] } }, { files })).toEqual(
      [],
    );
    expect(summaries({ size: { "max-files": 1, "max-lines": 100 } }, { files })).toEqual([
      "2 files change; at most 1 may.",
      "9090 lines change; at most 100 may.",
    ]);
  });

  it("tests asks for tests where code changes", () => {
    const rules = { tests: { when: ["src/**"], require: ["**/*.test.ts"] } };
    expect(summaries(rules)).toEqual(["Code changes, but no test does."]);
    expect(summaries(rules, { files: [file("src/a.ts"), file("src/a.test.ts")] })).toEqual([]);
    expect(summaries(rules, { files: [file("README.md")] })).toEqual([]);
  });

  it("owners counts approvals of the right people", () => {
    const rules = { owners: [{ paths: ["src/**"], people: ["zoe", "yan"], approvals: 1 }] };
    expect(summaries(rules, { participants: [approval("bob")] })).toEqual([
      "src/** needs 1 approval of zoe, yan; it has 0.",
    ]);
    expect(summaries(rules, { participants: [approval("yan")] })).toEqual([]);
    expect(summaries({ owners: [{ paths: ["docs/**"] }] })).toEqual([]);
  });

  it("builds wants the newest status of each build to be successful", () => {
    const rules = { builds: { required: ["ci", "e2e"], minimum: 1 } };
    expect(summaries(rules, { statuses: [build("ci", "FAILED")] })).toEqual([
      "The build ci is FAILED.",
      "The build e2e has not run.",
      "0 builds were successful; at least 1 must be.",
    ]);
    expect(summaries(rules, { statuses: [build("ci", "SUCCESSFUL"), build("e2e", "SUCCESSFUL")] })).toEqual([]);
  });

  it("conflict-markers points at the added line and leaves headings and context alone", () => {
    const diff = [
      "+++ b/src/a.ts",
      "@@ -1,2 +10,5 @@ x",
      " same",
      "+<<<<<<< HEAD",
      "+=======",
      "-gone",
      "+>>>>>>> other",
      " <<<<<<< old",
    ].join("\n");
    expect(judge({ "conflict-markers": true }, facts({ diff })).findings).toMatchObject([
      { path: "src/a.ts", line: 11, type: "BUG" },
      { path: "src/a.ts", line: 13 },
    ]);
    expect(summaries({ "conflict-markers": false }, { diff })).toEqual([]);
  });

  it("mergeable repeats Bitbucket's reasons", () => {
    const mergeability = { isMergeable: false, reasons: ["git mergeability check failed."] };
    expect(judge({ mergeable: true }, facts({ mergeability })).findings[0]?.details).toBe(
      "git mergeability check failed.",
    );
    expect(summaries({ mergeable: false }, { mergeability })).toEqual([]);
  });
});
