import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

/** Folders of the sandbox from the ground up; a file imports from its own layer and from those below. */
const layers = [
  ["errors", "facts", "git", "query"],
  ["state", "routing"],
  ["domain"],
  ["credentials", "render", "seed"],
  ["faults", "limits"],
  ["http"],
  ["operations", "proxy", "webhooks", "oauth"],
  ["control"],
  ["."],
  ["rows", "vitest"],
];

const sources = dirname(fileURLToPath(import.meta.url));
const folderOf = (file: string): string => (file.includes("/") ? (file.split("/")[0] ?? ".") : ".");
const rankOf = (file: string): number => layers.findIndex((layer) => layer.includes(folderOf(file)));

describe("the layers of the sandbox", () => {
  const files = readdirSync(sources, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));

  it("have a place for every file", () => {
    expect(files.filter((file) => rankOf(file) < 0)).toEqual([]);
  });

  it("are imported downwards only, and never sideways into another folder of the same layer", () => {
    const wrong = files.flatMap((file) => {
      const imports = readFileSync(join(sources, file), "utf8").matchAll(/from "(\.[^"]+)\.js"/g);
      return [...imports].flatMap(([, path = ""]) => {
        const target = `${normalize(join(dirname(file), path))}.ts`;
        const isAllowed = folderOf(target) === folderOf(file) || rankOf(target) < rankOf(file);
        return isAllowed ? [] : [`${file} -> ${target}`];
      });
    });
    expect(wrong).toEqual([]);
  });
});
