import { beforeEach, describe, expect, it } from "vitest";
import { sandboxForFile } from "./sandbox-for-file.js";
import { smallSeed } from "./seeds.js";

const repository = "/repositories/team/widgets";
const pullRequest = `${repository}/pullrequests/1`;

const { sandbox, call } = await sandboxForFile(smallSeed);

beforeEach(() => sandbox.reset());

const titleOf = async () => (await call("GET", pullRequest)).body.title;
const rename = (title: string) => call("PUT", pullRequest, { json: { title } });

describe("a stale read", () => {
  it("answers as before the last write, and no older", async () => {
    const remove = sandbox.faults.add({ effect: { kind: "staleRead" } });
    expect(await titleOf()).toBe("Count to two");
    expect((await rename("First")).body.title).toBe("First");
    expect(await titleOf()).toBe("Count to two");
    await rename("Second");
    expect(await titleOf()).toBe("First");
    remove();
    expect(await titleOf()).toBe("Second");
  });

  it("does not know what was just made, in the state and in git", async () => {
    sandbox.faults.add({ effect: { kind: "staleRead" }, times: 3 });
    const form = new URLSearchParams({ "/new.txt": "new", branch: "fresh" });
    const { headers } = await call("POST", `${repository}/src`, { form });
    expect((await call("GET", `${repository}/refs/branches/fresh`)).status).toBe(404);
    expect((await call("GET", `${repository}/refs/branches`)).body.values).toHaveLength(2);
    const opened = await call("POST", `${repository}/pullrequests`, {
      json: { title: "Fresh", source: { branch: { name: "fresh" } } },
    });
    expect(opened.status).toBe(201);
    expect((await call("GET", `${repository}/refs/branches/fresh`)).body.target.hash).toBe(
      headers.get("location")?.split("/").at(-1),
    );
    expect((await call("GET", `${repository}/pullrequests/${opened.body.id}`)).status).toBe(200);
  });

  it("strikes only what its rule is about, and reads on when nothing was written since", async () => {
    await rename("Before");
    sandbox.faults.add({ operationId: "listRepositoryPullrequests", effect: { kind: "staleRead" } });
    const listed = async () => (await call("GET", `${repository}/pullrequests`)).body.values[0].title;
    expect(await listed()).toBe("Before");
    await rename("After");
    expect([await listed(), await titleOf()]).toEqual(["Before", "After"]);
  });

  it("has forgotten everything after a return to another time", async () => {
    sandbox.faults.add({ effect: { kind: "staleRead" } });
    const before = await sandbox.snapshot();
    await rename("First");
    await rename("Second");
    await sandbox.restore(before);
    expect(await titleOf()).toBe("Count to two");
  });
});
