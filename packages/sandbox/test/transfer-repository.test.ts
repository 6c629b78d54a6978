import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createSandbox, type Sandbox } from "../src/index.js";
import { type ApiCall, createApiCall } from "./api-client.js";

let sandbox: Sandbox;
let call: ApiCall;
const events: unknown[] = [];

beforeAll(async () => {
  sandbox = await createSandbox({
    seed: {
      users: [{ nickname: "rin" }],
      workspaces: [
        { slug: "team", groups: [{ slug: "crew", members: ["rin"] }] },
        { slug: "people", projects: [{ key: "HOME" }] },
      ],
      repositories: [
        {
          workspace: "team",
          slug: "widgets",
          commits: [{ message: "Begin" }],
          permissions: { groups: { crew: "write" } },
        },
        { workspace: "people", slug: "taken" },
        { workspace: "team", slug: "taken" },
      ],
    },
  });
  call = createApiCall(sandbox);
  sandbox.onEvent(({ event, payload }) => void events.push([event, payload]));
});
beforeEach(async () => {
  await sandbox.reset();
  events.length = 0;
});
afterAll(() => sandbox.close());

describe("a transfer of a repository", () => {
  it("gives it to another workspace with its history, and tells of it", async () => {
    const before = (await call("GET", "/repositories/team/widgets")).body;
    await sandbox.transferRepository({ repository: "team/widgets", workspace: "people" });
    expect((await call("GET", "/repositories/team/widgets")).status).toBe(404);
    const after = (await call("GET", "/repositories/people/widgets")).body;
    expect(after).toMatchObject({ uuid: before.uuid, workspace: { slug: "people" }, project: { key: "HOME" } });
    expect((await call("GET", "/repositories/people/widgets/commits")).body.values).toHaveLength(1);
    expect((await call("GET", "/repositories/people/widgets/permissions-config/groups")).body.values).toEqual([]);
    expect(events).toEqual([
      [
        "repo:transfer",
        expect.objectContaining({
          repository: expect.objectContaining({ full_name: "people/widgets" }),
          previous_owner: expect.objectContaining({ slug: "team" }),
        }),
      ],
    ]);
    await sandbox.reset();
    expect((await call("GET", "/repositories/team/widgets")).status).toBe(200);
  });

  it("can be asked for by the control API", async () => {
    const transfer = (body: object) =>
      fetch(`${sandbox.url}/_sandbox/transfers`, {
        method: "POST",
        headers: { "x-bucketkit-sandbox": "1", "content-type": "application/json" },
        body: JSON.stringify(body),
      });
    expect((await transfer({ repository: "team/widgets", workspace: "people" })).status).toBe(204);
    expect((await call("GET", "/repositories/people/widgets")).status).toBe(200);
    const wrong = await transfer({ repository: "team/widgets" });
    expect([wrong.status, await wrong.text()]).toEqual([400, expect.stringContaining("workspace")]);
  });

  it.each([
    [{ repository: "none", workspace: "people" }, "There is no repository acme/none to transfer."],
    [{ repository: "team/widgets", workspace: "nobody" }, "There is no workspace nobody to transfer team/widgets to."],
    [{ repository: "team/taken", workspace: "people" }, "already exists"],
  ])("is refused for %o", async (input, message) => {
    await expect(sandbox.transferRepository(input)).rejects.toThrow(message);
    expect(events).toEqual([]);
  });
});
