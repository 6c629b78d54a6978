import { describe, expect, it } from "vitest";
import type { Sandbox } from "../sandbox.js";
import { sandboxTest } from "./sandbox-test.js";

const test = sandboxTest({ seed: { repositories: [{ slug: "widgets" }] } });
const seen: Sandbox[] = [];

const statusOf = async (sandbox: Sandbox, slug: string) =>
  (await fetch(`${sandbox.apiUrl}/repositories/acme/${slug}`)).status;

describe("sandboxTest", () => {
  test("gives a sandbox with the seed", async ({ sandbox }) => {
    seen.push(sandbox);
    expect(await statusOf(sandbox, "widgets")).toBe(200);
    await sandbox.seed({ repositories: [{ slug: "left-behind" }] });
    const headers = { authorization: `Bearer ${sandbox.credentials.accessToken.token}` };
    await fetch(`${sandbox.apiUrl}/repositories/acme/widgets`, { method: "DELETE", headers });
    expect(await statusOf(sandbox, "widgets")).toBe(404);
    sandbox.faults.add({ operationId: "getRepository", effect: { kind: "status", status: 500 } });
    sandbox.clock.freeze("2030-01-01");
    sandbox.oauth.configure({ strictRefresh: true });
  });

  test("gives the same sandbox to the next test, as it was made", async ({ sandbox }) => {
    seen.push(sandbox);
    expect(seen[0]).toBe(sandbox);
    expect(sandbox.requests).toEqual([]);
    expect(await statusOf(sandbox, "widgets")).toBe(200);
    expect(await statusOf(sandbox, "left-behind")).toBe(404);
    expect(sandbox.clock.now().getFullYear()).toBeLessThan(2030);
    expect(sandbox.oauth.settings.strictRefresh).toBe(false);
  });

  it("starts none for tests that use none", () => {
    expect(seen).toHaveLength(2);
  });
});
