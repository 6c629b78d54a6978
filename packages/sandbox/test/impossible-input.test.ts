import { describe, expect, it } from "vitest";
import { sandboxForFile } from "./sandbox-for-file.js";
import { smallSeed } from "./seeds.js";

const repository = "/repositories/team/widgets";
const { call } = await sandboxForFile(smallSeed);

describe("answers for what cannot be", () => {
  it.each(["../secret", "/README.md", "a/../../b", ".git/config"])("nothing for the path %s", async (path) => {
    const query = `path=${encodeURIComponent(path)}`;
    expect((await call("GET", `${repository}/commits?${query}`)).body.values).toEqual([]);
    expect((await call("GET", `${repository}/diffstat/main?${query}`)).body.values).toEqual([]);
    const diff = await call("GET", `${repository}/diff/main?${query}`);
    expect([diff.status, diff.text]).toEqual([200, ""]);
  });

  it("the same for a directory with a slash at its end as without", async () => {
    const [bare, slashed] = await Promise.all(
      ["src", "src/"].map((path) => call("GET", `${repository}/commits?path=${path}`)),
    );
    expect(bare?.body.values.length).toBeGreaterThan(0);
    expect(slashed?.body.values).toEqual(bare?.body.values);
  });

  it("400 for half of a surrogate pair, which git could not store", async () => {
    const answer = await call("POST", `${repository}/refs/branches`, {
      json: { name: "a\ud800b", target: { hash: "main" } },
    });
    expect(answer.status).toBe(400);
    expect(answer.body.error.fields.name).toBeDefined();
  });
});
