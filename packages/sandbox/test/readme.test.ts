import { readFile } from "node:fs/promises";
import { describe, expect, it, vi } from "vitest";
import { loadOperations } from "../src/facts/load-operations.js";
import { operationHandlers } from "../src/operations/operation-handlers.js";

const read = (file: string): Promise<string> => readFile(new URL(file, import.meta.url), "utf8");

describe("README", () => {
  it("shows the example that this test runs", async () => {
    const printed = vi.spyOn(console, "log").mockImplementation(() => undefined);
    await import("./readme-example.js");
    expect(printed).toHaveBeenCalledWith(200, "# Widgets\n");
    expect(await read("../README.md")).toContain(await read("./readme-example.ts"));
  });

  it("names the number of simulated operations, and every one that is", async () => {
    const readme = await read("../README.md");
    const names = Object.keys(operationHandlers);
    expect(readme).toContain(`${names.length} of the ${loadOperations().length} operations`);
    const perTag = [...readme.matchAll(/^\| [^|]+ \| (\d+) \|/gm)].map(([, count]) => Number(count));
    expect(perTag.reduce((sum, count) => sum + count, 0)).toBe(names.length);
  });
});
