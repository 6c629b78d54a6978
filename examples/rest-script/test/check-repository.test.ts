import { execFileSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { apiTokenAuth, type Bitbucket, createBitbucket } from "@bucketkit/core";
import { createSandbox, type Sandbox } from "@bucketkit/sandbox";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkRepository } from "../src/check-repository.js";
import { demoRepository } from "../src/demo/demo-repository.js";
import { changeRules, looseRules, strictRules, trunk } from "../src/demo/demo-rules.js";
import { openPullRequests } from "../src/demo/open-pull-requests.js";
import { seededRepository } from "../src/demo/seeded-repository.js";
import { renderTable } from "../src/render-table.js";

let sandbox: Sandbox;
let bitbucket: Bitbucket;
let folder: string;
const signal = new AbortController().signal;

beforeAll(async () => {
  folder = await seededRepository(40);
  sandbox = await createSandbox();
  await sandbox.importRepository({ path: folder, repoSlug: "widgets" });
  bitbucket = createBitbucket({ hosts: sandbox.hosts, auth: apiTokenAuth(sandbox.credentials.apiToken) });
  await openPullRequests(bitbucket.repository("acme/widgets"), strictRules);
});

afterAll(async () => {
  await sandbox.close();
  await rm(folder, { recursive: true });
});

describe("checkRepository", () => {
  it("judges every open pull request by the rules of its target branch, and publishes each verdict", async () => {
    const progress: number[] = [];
    const verdicts = await checkRepository(bitbucket, "acme/widgets", {
      publish: true,
      signal,
      onProgress: (done) => progress.push(done),
    });
    expect(verdicts.map(({ pullRequestId, outcome }) => [pullRequestId, outcome.ok])).toEqual(
      [1, 2, 3, 4].map((id) => [id, false]),
    );
    expect(progress).toEqual([1, 2, 3, 4]);
    for (const { commit } of verdicts) {
      const handle = bitbucket.repository("acme/widgets").commit(commit);
      expect(await handle.statuses.get("readiness")).toMatchObject({ state: "FAILED", key: "readiness" });
      expect(await handle.reports.get("readiness")).toMatchObject({ result: "FAILED", title: "Readiness" });
      expect((await handle.reports.annotations("readiness").toArray()).map(({ summary }) => summary)).toEqual([
        expect.stringContaining("The title does not match"),
      ]);
    }
  });

  it("changes every verdict with one rule in the repository, and leaves no annotation of before", async () => {
    await changeRules(bitbucket.repository("acme/widgets"), looseRules);
    const verdicts = await checkRepository(bitbucket, "acme/widgets", { publish: true, signal });
    expect(verdicts.map(({ outcome }) => outcome.ok)).toEqual([true, true, true, true]);
    for (const { commit } of verdicts) {
      const handle = bitbucket.repository("acme/widgets").commit(commit);
      expect(await handle.statuses.get("readiness")).toMatchObject({ state: "SUCCESSFUL" });
      expect(await handle.reports.annotations("readiness").toArray()).toEqual([]);
      expect(await handle.statuses.list().toArray()).toHaveLength(1);
    }
  });

  it("publishes nothing in a dry run", async () => {
    const before = sandbox.requests.length;
    await checkRepository(bitbucket, "acme/widgets", { publish: false, signal });
    expect(sandbox.requests.slice(before).filter(({ method }) => method !== "GET")).toEqual([]);
  });

  it("stops with the reason of the signal", async () => {
    await expect(
      checkRepository(bitbucket, "acme/widgets", { publish: false, signal: AbortSignal.abort("enough") }),
    ).rejects.toBe("enough");
  });

  it("says which field of the rules is wrong", async () => {
    await changeRules(bitbucket.repository("acme/widgets"), "size: { max-files: many }");
    await expect(checkRepository(bitbucket, "acme/widgets", { publish: false, signal })).rejects.toThrow(
      "size.max-files",
    );
    await changeRules(bitbucket.repository("acme/widgets"), looseRules);
  });
});

describe("renderTable", () => {
  it("shows each verdict in a line and counts the ready ones", async () => {
    const table = renderTable(await checkRepository(bitbucket, "acme/widgets", { publish: false, signal }));
    expect(table.split("\n")[1]).toMatch(/^#1\s+ready\s+.*pull-requests\/1$/);
    expect(table).toContain("4 of 4 ready");
    expect(renderTable([])).toBe("There are no open pull requests.");
  });
});

describe("the repository of the demo", () => {
  it("is seeded with the same history every time", async () => {
    const again = await seededRepository(40);
    const head = (path: string) => execFileSync("git", ["-C", path, "rev-parse", "main"], { encoding: "utf8" });
    expect(head(again)).toBe(head(folder));
    await rm(again, { recursive: true });
  });

  it("is the given one when its history is long enough, else a seeded one, which it says", async () => {
    expect((await demoRepository(folder)).path).toBe(folder);
    const clone = await mkdtemp(join(tmpdir(), "bucketkit-shallow-"));
    execFileSync("git", ["clone", "--quiet", "--depth=2", `file://${folder}`, clone]);
    const shallow = await demoRepository(clone);
    expect(shallow.note).toContain("is a shallow clone; the demo uses a seeded repository of 300 commits instead.");
    expect(execFileSync("git", ["-C", shallow.path, "rev-list", "--count", "main"], { encoding: "utf8" }).trim()).toBe(
      "300",
    );
    await shallow.dispose();
    await rm(clone, { recursive: true });
  });

  it("must be a git repository", async () => {
    await expect(demoRepository(tmpdir())).rejects.toThrow("is no git repository. Name one with --repo <path>.");
  });

  it("brings a trunk whose rules anyone can change", async () => {
    expect(
      (await bitbucket.repository("acme/widgets").source.readText(".bitbucket/readiness.yml", { at: trunk })).trim(),
    ).toBe(looseRules.trim());
  });
});
