import {
  type Bitbucket,
  mapConcurrent,
  type PublishReportParameters,
  publishReport,
  setCommitStatus,
  upsertComment,
} from "@bucketkit/core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { FaultEffect, Sandbox } from "../../src/index.js";
import { clientOf, startSandbox } from "./faulty-bitbucket.js";

let sandbox: Sandbox;
let bitbucket: Bitbucket;
let commit: string;
const place = { workspace: "acme", repoSlug: "widgets" };

beforeEach(async () => {
  sandbox = await startSandbox();
  bitbucket = clientOf(sandbox);
  commit = (await bitbucket.repository("acme/widgets").branch("main").get()).target.hash;
  await sandbox.reset();
});
afterEach(() => sandbox.close());

const effects: readonly FaultEffect[] = [
  { kind: "status", status: 500 },
  { kind: "status", status: 503 },
  { kind: "rateLimited" },
  { kind: "reset" },
  { kind: "truncate" },
];

/**
 * Lets each fault strike the first request of a publication, then the second, and so on to the last; publishes again until it is done, as the next
 * build would, and looks at what is there then.
 */
async function whereverItStrikes(publish: () => Promise<unknown>, look: () => Promise<void>): Promise<void> {
  await publish();
  const requests = sandbox.requests.length;
  for (const effect of effects) {
    for (let after = 0; after < requests; after++) {
      await sandbox.reset();
      sandbox.faults.add({ effect, after, times: 1 });
      for (let attempt = 1; ; attempt++) {
        const isDone = await publish().then(
          () => true,
          () => false,
        );
        if (isDone) break;
        expect(attempt).toBeLessThan(3);
      }
      expect(sandbox.faults.active).toEqual([]);
      await look();
    }
  }
}

describe("publishing, whichever of its requests a fault strikes", () => {
  it("leaves one report with exactly its annotations", async () => {
    const annotations = Array.from({ length: 120 }, (_value, index) => ({
      external_id: `a${index}`,
      annotation_type: "BUG" as const,
      summary: `Problem ${index}`,
    }));
    const report = { title: "Checks", details: "All of them", report_type: "TEST" as const, result: "FAILED" as const };
    const parameters: PublishReportParameters = { ...place, commit, reportId: "checks", report, annotations };
    const handle = bitbucket.repository("acme/widgets").commit(commit);
    await whereverItStrikes(
      () => publishReport(bitbucket, parameters),
      async () => {
        const found = await handle.reports.annotations("checks").toArray();
        expect(found.map((annotation) => annotation.external_id).sort()).toEqual(
          annotations.map((annotation) => annotation.external_id).sort(),
        );
        expect(await handle.reports.list().toArray()).toHaveLength(1);
      },
    );
  });

  it("leaves one status of a key", async () => {
    const status = { key: "ci", state: "SUCCESSFUL" as const, url: "https://ci.example.com/1" };
    await whereverItStrikes(
      () => setCommitStatus(bitbucket, { ...place, commit, status }),
      async () => {
        const statuses = await bitbucket.repository("acme/widgets").commit(commit).statuses.list().toArray();
        expect(statuses.map(({ key, state }) => `${key} ${state}`)).toEqual(["ci SUCCESSFUL"]);
      },
    );
  });

  it("leaves one comment with a marker", async () => {
    await whereverItStrikes(
      () => upsertComment(bitbucket, { ...place, pullRequestId: 1, marker: "readiness", text: "Ready" }),
      async () => {
        const comments = await bitbucket.repository("acme/widgets").pullRequest(1).comments.list().toArray();
        expect(comments.map(({ content }) => content?.raw?.split("\n")[0])).toEqual(["Ready"]);
      },
    );
  });
});

describe("a batch under faults", () => {
  it("does every item once, and says which ones failed", async () => {
    for (const effect of effects) sandbox.faults.add({ effect, probability: 0.08 });
    const names = Array.from({ length: 40 }, (_value, index) => `made/${index}`);
    const { branch, branches } = bitbucket.repository("acme/widgets");
    const outcomes = await mapConcurrent(names, (name) => branch(name).create(commit), { concurrency: 8 });
    sandbox.faults.clear();
    const made = new Set((await branches.list().toArray()).map(({ name }) => name));
    const done = outcomes.flatMap((outcome) => (outcome.status === "done" ? [outcome.item] : []));
    expect(done.length).toBeGreaterThan(20);
    expect(done.filter((name) => !made.has(name))).toEqual([]);
    expect(outcomes).toHaveLength(40);
    expect(sandbox.requests.filter(({ failure }) => failure)).toEqual([]);
  });
});
