import { describe, expect, it } from "vitest";
import { checkGit, checkNode } from "./check-tools.js";

describe("checkNode", () => {
  it.each([
    ["v20.19.0", "ok"],
    ["v20.20.2", "ok"],
    ["v24.1.0", "ok"],
    ["v20.18.9", "fail"],
    ["v18.20.0", "fail"],
  ])("judges %s as %s", (version, state) => {
    expect(checkNode(version).state).toBe(state);
  });
});

describe("checkGit", () => {
  it("finds the git of this machine", async () => {
    expect((await checkGit()).detail).toMatch(/^\d+\.\d+/);
  });
});
