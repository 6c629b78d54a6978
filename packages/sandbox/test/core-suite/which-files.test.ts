import { describe, expect, it } from "vitest";
import { startsServer, testFiles } from "./reachable-modules.js";
import { serversBesideThePort, withoutBitbucket, withoutServer } from "./which-files.js";

const port = "test/scripted-server.ts";
const files = testFiles();
const pathsOf = (isWanted: (modules: readonly string[]) => boolean) =>
  files
    .filter(({ modules }) => isWanted(modules))
    .map(({ path }) => path)
    .sort();

describe("the suite of core on the sandbox", () => {
  it("leaves out the test files that get to no server, each by its name, and no others", () => {
    expect(files.length).toBeGreaterThan(80);
    expect(Object.values(withoutServer).flat().sort()).toEqual(pathsOf((modules) => !modules.some(startsServer)));
  });

  it("knows every server that core's tests start beside the port, and why", () => {
    const starting = new Set(files.flatMap(({ modules }) => modules.filter(startsServer)));
    expect([...starting].sort()).toEqual([...Object.keys(serversBesideThePort), port].sort());
  });

  it("has a sandbox in every other test file", () => {
    const others = pathsOf((modules) => modules.some(startsServer) && !modules.includes(port));
    expect(others).toEqual([...withoutBitbucket]);
  });
});
