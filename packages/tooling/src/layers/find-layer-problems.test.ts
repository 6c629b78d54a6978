import { describe, expect, it } from "vitest";
import type { Manifest } from "../workspace/manifest.js";
import type { WorkspacePackage } from "../workspace/read-workspace.js";
import { findLayerProblems } from "./find-layer-problems.js";

const packages: WorkspacePackage[] = [
  member("packages/core", "@bucketkit/core"),
  member("packages/webhooks", "@bucketkit/webhooks"),
  member("packages/store", "@bucketkit/store"),
  member("packages/oauth", "@bucketkit/oauth"),
  member("packages/pipes", "@bucketkit/pipes"),
  member("packages/sandbox", "@bucketkit/sandbox"),
  member("packages/tooling", "@internal/tooling"),
  member("apps/cli", "bucketkit"),
  member("examples/readiness", "@example/readiness"),
  member("examples/rest-script", "@example/rest-script"),
  member("examples/pipe", "@example/pipe"),
];

function member(directory: string, name: string, manifest: Partial<Manifest> = {}): WorkspacePackage {
  return { directory, manifest: { name, ...manifest } };
}

function imports(file: string, specifier: string): string[] {
  return findLayerProblems(packages, [{ file, text: `import { thing } from "${specifier}";\n` }]).map(
    ({ message }) => message,
  );
}

describe("imports between packages", () => {
  it.each([
    ["packages/oauth/src/a.ts", "@bucketkit/core"],
    ["packages/oauth/src/a.ts", "@bucketkit/core/operations"],
    ["packages/pipes/src/a.ts", "@bucketkit/webhooks"],
    ["packages/sandbox/src/a.ts", "@bucketkit/core"],
    ["apps/cli/src/a.ts", "@bucketkit/sandbox"],
    ["examples/rest-script/src/a.ts", "@example/readiness"],
    ["packages/oauth/src/a.ts", "@bucketkit/oauth/other-entry"],
    ["packages/oauth/src/a.ts", "openapi-fetch"],
    ["packages/oauth/src/a.ts", "node:fs"],
    ["packages/sandbox/test/core-suite/a.ts", "../../../core/test/a.js"],
  ])("lets %s import %s", (file, specifier) => {
    expect(imports(file, specifier)).toEqual([]);
  });

  it.each([
    ["packages/core/src/index.ts", "@bucketkit/webhooks", "layer 1 may not import from layer 2"],
    ["packages/oauth/src/a.ts", "@bucketkit/pipes", "both are in layer 3"],
    ["packages/oauth/src/a.ts", "@bucketkit/sandbox", "both are in layer 3"],
    ["packages/sandbox/src/a.ts", "@bucketkit/webhooks", "only packages/core and packages/runner"],
    ["examples/rest-script/src/a.ts", "@example/pipe", "both are in layer 4"],
    ["examples/rest-script/src/a.ts", "bucketkit", "both are in layer 4"],
    ["apps/cli/src/a.ts", "@example/readiness", "both are in layer 4"],
    ["packages/core/src/index.ts", "@internal/tooling", "outside the layers"],
    ["packages/oauth/src/a.ts", "../../core/src/index.js", "must not leave the package"],
    ["packages/oauth/src/a.test.ts", "../../core/src/index.js", "must not leave the package"],
    ["packages/sandbox/test/core-suite/a.ts", "../../../core/src/index.js", "must not leave the package"],
    ["packages/sandbox/test/a.ts", "../../core/test/a.js", "must not leave the package"],
  ])("stops %s importing %s", (file, specifier, reason) => {
    expect(imports(file, specifier)).toEqual([expect.stringContaining(reason)]);
  });

  it("lets tests use the sandbox and stores, and nothing else that their package may not", () => {
    expect(imports("packages/oauth/src/a.test.ts", "@bucketkit/sandbox")).toEqual([]);
    expect(imports("packages/core/test/integration/a.test.ts", "@bucketkit/sandbox")).toEqual([]);
    expect(imports("packages/webhooks/test/a.test.ts", "@bucketkit/store")).toEqual([]);
    expect(imports("packages/webhooks/src/a.ts", "@bucketkit/store")).toHaveLength(1);
    expect(imports("packages/oauth/src/a.test.ts", "@bucketkit/pipes")).toHaveLength(1);
  });

  it.each([
    ['import type { Pipe } from "@bucketkit/pipes";', 1],
    ['\nexport { pipe } from "@bucketkit/pipes";', 2],
    ['\n\nconst pipes = await import("@bucketkit/pipes");', 3],
    ['import "@bucketkit/pipes";', 1],
    ['let pipe: import("@bucketkit/pipes").Pipe;', 1],
  ])("sees %j on its line", (text, line) => {
    expect(findLayerProblems(packages, [{ file: "packages/oauth/src/a.ts", text }])).toMatchObject([{ line }]);
  });

  it("does not mistake comments, strings and templates for imports", () => {
    const text = [
      '// import { pipe } from "@bucketkit/pipes";',
      "/** @example",
      ' * import { pipe } from "@bucketkit/pipes";',
      " */",
      `const text = 'import "@bucketkit/pipes"';`,
      'const more = `import { pipe } from "@bucketkit/pipes";`;',
    ].join("\n");
    expect(findLayerProblems(packages, [{ file: "packages/oauth/src/a.ts", text }])).toEqual([]);
  });

  it("asks for a layer when a package is not in the table", () => {
    const found = findLayerProblems(
      [...packages, member("packages/novel", "@bucketkit/novel")],
      [{ file: "packages/novel/src/a.ts", text: 'import "@bucketkit/core";' }],
    );
    expect(found).toMatchObject([{ message: expect.stringContaining("packages/novel has no layer") }]);
  });
});

describe("dependencies in package.json", () => {
  const oauth = (manifest: Partial<Manifest>) => {
    const others = packages.filter(({ directory }) => directory !== "packages/oauth");
    return findLayerProblems([...others, member("packages/oauth", "@bucketkit/oauth", manifest)], []);
  };

  it.each(["dependencies", "peerDependencies", "optionalDependencies"] as const)("judges %s", (field) => {
    expect(oauth({ [field]: { "@bucketkit/core": "workspace:*" } })).toEqual([]);
    expect(oauth({ [field]: { "@bucketkit/sandbox": "workspace:*" } })).toMatchObject([
      { file: "packages/oauth/package.json", message: expect.stringContaining("@bucketkit/sandbox") },
    ]);
  });

  it("allows the sandbox for development, and no other package sideways", () => {
    expect(oauth({ devDependencies: { "@bucketkit/sandbox": "workspace:*" } })).toEqual([]);
    expect(oauth({ devDependencies: { "@bucketkit/pipes": "workspace:*" } })).toHaveLength(1);
  });
});

describe("imports inside core", () => {
  it.each([
    ["packages/core/src/auth/a.ts", "../errors/b.js"],
    ["packages/core/src/auth/a.ts", "./b.js"],
    ["packages/core/src/client/a.ts", "../auth/b.js"],
    ["packages/core/src/index.ts", "./handles/b.js"],
    ["packages/core/src/operations/index.ts", "../generated/b.js"],
    ["packages/core/src/errors/a.test.ts", "../handles/b.js"],
    ["packages/core/src/generated/operations/a.ts", "../../operations/b.js"],
    ["packages/core/src/generated/operations/a.ts", "../types/b.js"],
  ])("lets %s import %s", (file, specifier) => {
    expect(imports(file, specifier)).toEqual([]);
  });

  it.each([
    ["packages/core/src/errors/a.ts", "../auth/b.js", "src/auth comes later"],
    ["packages/core/src/generated/a.ts", "../errors/b.js", "src/errors comes later"],
    ["packages/core/src/generated/types/a.ts", "../operations/b.js", "src/generated/operations comes later"],
    ["packages/core/src/auth/a.ts", "../generated/operations/b.js", "src/generated/operations comes later"],
    ["packages/core/src/operations/a.ts", "../handles/b.js", "src/handles comes later"],
    ["packages/core/src/handles/a.ts", "../index.js", "src/index.js comes later"],
    ["packages/core/src/novel/a.ts", "../errors/b.js", "src/novel has no stage"],
  ])("stops %s importing %s", (file, specifier, reason) => {
    expect(imports(file, specifier)).toEqual([expect.stringContaining(reason)]);
  });

  it.each(["node:fs", "fs", "fs/promises", "node:test"])("keeps %s out of what runs in a browser", (specifier) => {
    expect(imports("packages/core/src/client/a.ts", specifier)).toEqual([expect.stringContaining("/node entry")]);
    expect(imports("packages/core/src/transport/node/a.ts", specifier)).toEqual([]);
    expect(imports("packages/core/src/client/a.test.ts", specifier)).toEqual([]);
  });
});
