import { readFile } from "node:fs/promises";
import { describe, expect, it, vi } from "vitest";

const read = (file: string): Promise<string> => readFile(new URL(file, import.meta.url), "utf8");

describe("the guides show what runs here", () => {
  it("mocks by operation name", async () => {
    const printed = vi.spyOn(console, "log").mockImplementation(() => undefined);
    await import("./testing-guide-example.js");
    expect(printed.mock.calls).toEqual([["Add a widget", "HTTP_CONFLICT", "merged", 2]]);
    expect(await read("../../../apps/docs/guides/testing.md")).toContain(await read("./testing-guide-example.ts"));
  });

  it("scopes of operations and tasks", async () => {
    const printed = vi.spyOn(console, "log").mockImplementation(() => undefined);
    const { manifestScopes } = await import("./scopes-guide-example.js");
    expect(printed.mock.calls).toEqual([
      [["pipeline", "pullrequest"]],
      [[expect.objectContaining({ documented: ["pipeline"], alternative: ["pipeline:write"] })]],
    ]);
    expect(manifestScopes([])).toEqual([]);
    expect(await read("../../../apps/docs/guides/authentication.md")).toContain(
      await read("./scopes-guide-example.ts"),
    );
  });

  it("walks over lists", async () => {
    const printed = vi.spyOn(console, "log").mockImplementation(() => undefined);
    await import("./pagination-guide-example.js");
    expect(printed.mock.calls).toEqual([[1, "Change 1"], [2, "Change 2"], [3, "Change 3"], [5], ["Change 1"]]);
    expect(await read("../../../apps/docs/guides/pagination.md")).toContain(
      await read("./pagination-guide-example.ts"),
    );
  });

  it("handling of failures", async () => {
    const printed = vi.spyOn(console, "log").mockImplementation(() => undefined);
    await import("./errors-guide-example.js");
    expect(printed.mock.calls).toEqual([[undefined, 7], ["changed meanwhile: read it again, then decide"]]);
    expect(await read("../../../apps/docs/guides/errors.md")).toContain(await read("./errors-guide-example.ts"));
  });
});
