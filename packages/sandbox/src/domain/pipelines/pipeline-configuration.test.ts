import { describe, expect, it } from "vitest";
import { parseConfiguration, selectorAt, stepsOf } from "./pipeline-configuration.js";

const configuration = parseConfiguration(`
image: node:22
definitions:
  steps:
    - step: &build
        name: Build
        script: [npm ci, npm test]
pipelines:
  default:
    - step: *build
    - parallel:
        steps:
          - step:
              <<: *build
              name: Again
          - step: { image: { name: python:3 }, script: [{ pipe: "acme/send:1.0", variables: { A: b } }] }
    - stage:
        name: Ship
        steps:
          - step: { name: Ship, script: [ship] }
  branches:
    "{main,release/*}":
      - step: { name: Main, script: [main] }
  tags:
    v*:
      - step: { name: Tag, script: [tag] }
  custom:
    nightly:
      - variables: [{ name: LEVEL }]
      - step: { name: Nightly, script: [night] }
`);
const namesOf = (type: string, pattern?: string) =>
  stepsOf(configuration, { type, ...(pattern === undefined ? {} : { pattern }) }).map(({ name }) => name);

describe("a pipeline configuration", () => {
  it("gives the steps in order, from parallel groups, stages, aliases and merges", () => {
    expect(stepsOf(configuration, { type: "default" })).toMatchObject([
      { name: "Build", image: "node:22", script: ["npm ci", "npm test"], log: "+ npm ci\n+ npm test\n" },
      { name: "Again", image: "node:22" },
      { name: "Step 3", image: "python:3", script: ["pipe: acme/send:1.0"] },
      { name: "Ship" },
    ]);
    expect(namesOf("custom", "nightly")).toEqual(["Nightly"]);
  });

  it("knows what runs where", () => {
    expect(selectorAt(configuration, { section: "branches", name: "release/2" })).toEqual({
      type: "branches",
      pattern: "{main,release/*}",
    });
    expect(selectorAt(configuration, { section: "branches", name: "feature" })).toEqual({ type: "default" });
    expect(selectorAt(configuration, { section: "tags", name: "v1" })).toEqual({ type: "tags", pattern: "v*" });
    expect(selectorAt(configuration, { section: "tags", name: "x" })).toBeUndefined();
    expect(selectorAt(configuration, { section: "pull-requests", name: "x" })).toBeUndefined();
    expect(selectorAt(configuration, { section: "default", name: "" })).toEqual({ type: "default" });
  });

  it.each([
    ["pipelines: [", "not valid YAML"],
    ["image: x", 'no section "pipelines"'],
    ["- a", 'no section "pipelines"'],
    [`a: ${"[".repeat(20_000)}`, "not valid YAML"],
  ])("that is none is refused: %.20s", (text, detail) => {
    expect(() => parseConfiguration(text)).toThrowError(
      expect.objectContaining({ status: 400, details: { detail: expect.stringContaining(detail) } }),
    );
  });

  it.each([
    ["default: []", "no steps"],
    ["default: 1", "have to be a list"],
    ["default: [a]", "is a list of steps"],
    ["default: [{ x: 1 }]", 'cannot have "x"'],
    ["default: [{ step: { name: A } }]", 'step "A" has no script'],
    ["custom: { x: [] }", 'no pipeline "default"'],
    ["default: [{ stage: { steps: [{ parallel: [{ parallel: [{ parallel: [] }] }] }] } }]", "too deeply"],
  ])("without steps to run is refused: %s", (pipelines, detail) => {
    const wrong = parseConfiguration(`pipelines: { ${pipelines} }`);
    expect(() => stepsOf(wrong, { type: "default" })).toThrowError(
      expect.objectContaining({ status: 400, details: { detail: expect.stringContaining(detail) } }),
    );
  });

  it.each(["constructor", "__proto__", "toString"])("has no pipeline of the name %s unless it says so", (name) => {
    expect(() => stepsOf(configuration, { type: "custom", pattern: name })).toThrow("Bad request");
    expect(() => stepsOf(configuration, { type: name, pattern: "x" })).toThrow("Bad request");
  });
});
