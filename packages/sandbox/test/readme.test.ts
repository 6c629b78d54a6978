import { readFile } from "node:fs/promises";
import { describe, expect, it, vi } from "vitest";

const read = (file: string): Promise<string> => readFile(new URL(file, import.meta.url), "utf8");

describe("README", () => {
  it("shows the example that this test runs", async () => {
    const printed = vi.spyOn(console, "log").mockImplementation(() => undefined);
    await import("./readme-example.js");
    expect(printed).toHaveBeenCalledWith(200, "# Widgets\n");
    expect(await read("../README.md")).toContain(await read("./readme-example.ts"));
  });
});
