import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { repositoryRoot } from "../set-up/repository-root.mjs";
import { checkParts, selectParts } from "./check-parts.js";

describe("checkParts", () => {
  it("names only scripts that are there", () => {
    const scripts = checkParts.flatMap(({ command: [tool, script] }) => (tool === "tsx" && script ? [script] : []));
    expect(scripts.length).toBeGreaterThan(0);
    expect(scripts.filter((script) => !existsSync(join(repositoryRoot, script)))).toEqual([]);
  });
});

describe("selectParts", () => {
  it("takes all parts when none is named", () => {
    expect(selectParts([])).toBe(checkParts);
  });

  it("keeps the order of the parts, whatever the order of the names", () => {
    expect(selectParts(["build", "layers"]).map(({ name }) => name)).toEqual(["layers", "build"]);
  });

  it("does not pass an unknown name over", () => {
    expect(() => selectParts(["layers", "layer"])).toThrow('no part "layer"');
  });
});
