import { describe, expect, it } from "vitest";
import { chooseBlocks } from "./code-block.js";

const choose = (info: string, code: string) => chooseBlocks("README.md", [{ info, line: 7, code }]);

describe("chooseBlocks", () => {
  it.each(["ts", "typescript", "ts title=demo"])("takes a block in %s", (info) => {
    expect(choose(info, "a();")).toEqual({
      blocks: [{ file: "README.md", line: 7, code: "a();", extension: "mts" }],
      problems: [],
    });
  });

  it("takes a block in tsx as such", () => {
    expect(choose("tsx", "a();").blocks).toMatchObject([{ extension: "tsx" }]);
  });

  it.each(["sh", "json", "js", ""])("leaves %j alone", (info) => {
    expect(choose(info, "ls")).toEqual({ blocks: [], problems: [] });
  });

  it("leaves out a block that says nocheck and why", () => {
    expect(choose("ts nocheck", "// Two versions side by side; neither is whole.\na();")).toEqual({
      blocks: [],
      problems: [],
    });
  });

  it.each(["a();", "// no\na();", "/* a long comment of another form */"])(
    "wants a reason for nocheck, not %j",
    (code) => {
      expect(choose("ts nocheck", code)).toMatchObject({ blocks: [], problems: [{ file: "README.md", line: 7 }] });
    },
  );
});
