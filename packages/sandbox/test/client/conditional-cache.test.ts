import { accessTokenAuth, type Bitbucket, conditionalCache, isNotFound } from "@bucketkit/core";
import { createMemoryStore } from "@bucketkit/core/store";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Sandbox } from "../../src/index.js";
import { clientOf, startSandbox } from "./faulty-bitbucket.js";

let sandbox: Sandbox;
let bitbucket: Bitbucket;

beforeEach(async () => {
  sandbox = await startSandbox();
  bitbucket = clientOf(sandbox, { use: [conditionalCache({ now: () => sandbox.clock.now().getTime() })] });
});
afterEach(() => sandbox.close());

const sourceAnswers = () =>
  sandbox.requests.filter(({ operationId }) => operationId === "getSource").map(({ status }) => status);

describe("the conditional cache at the sandbox", () => {
  it("asks whether a file of a branch still holds, and gets it anew when it was changed by somebody else", async () => {
    const { source } = bitbucket.repository("acme/widgets");
    expect(await source.readText("README.md", { at: "main" })).toBe("hello\n");
    expect(await source.readText("README.md", { at: "main" })).toBe("hello\n");
    expect(sourceAnswers()).toEqual([200, 304]);
    await clientOf(sandbox)
      .repository("acme/widgets")
      .source.commit({ branch: "main", message: "Change", files: { "README.md": "changed\n" } });
    expect(await source.readText("README.md", { at: "main" })).toBe("changed\n");
    expect(bitbucket.usage().cacheHits).toBe(1);
  });

  it("does not even ask about a file of a commit, which cannot change, for a day", async () => {
    const { source, branch } = bitbucket.repository("acme/widgets");
    const at = (await branch("main").get()).target.hash;
    for (let round = 0; round < 3; round++) expect(await source.readText("README.md", { at })).toBe("hello\n");
    expect(sourceAnswers()).toEqual([200]);
    sandbox.clock.advance(25 * 3_600_000);
    expect(await source.readText("README.md", { at })).toBe("hello\n");
    expect(sourceAnswers()).toHaveLength(2);
  });

  it("shows nobody what another one may see", async () => {
    const seeded = await sandbox.seed({
      repositories: [{ slug: "hidden", isPrivate: true, commits: [{ message: "x", files: { "a.txt": "secret\n" } }] }],
      tokens: { other: { kind: "repositoryAccessToken", repository: "widgets" } },
    });
    const store = createMemoryStore();
    const sharing = (token: string) =>
      clientOf(sandbox, { auth: accessTokenAuth({ token }), use: [conditionalCache({ store })] }).repository(
        "acme/hidden",
      );
    const at = seeded.repositories["acme/hidden"]?.branches.main ?? "";
    expect(await sharing(sandbox.credentials.accessToken.token).source.readText("a.txt", { at })).toBe("secret\n");
    await expect(sharing(seeded.tokens.other ?? "").source.readText("a.txt", { at })).rejects.toSatisfy(isNotFound);
  });

  it("keeps nothing of an answer that broke off", async () => {
    const { source } = bitbucket.repository("acme/widgets");
    sandbox.faults.add({ effect: { kind: "truncate" }, times: 1 });
    await expect(source.readText("README.md", { at: "main" })).rejects.toThrow();
    expect(await source.readText("README.md", { at: "main" })).toBe("hello\n");
    expect(sourceAnswers()).toEqual([200, 200]);
  });
});
