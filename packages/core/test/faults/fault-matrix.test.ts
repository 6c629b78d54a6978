import { describe, expect, it } from "vitest";
import { runMatrix } from "./fault-matrix.js";
import { renderMatrix } from "./render-matrix.js";

describe("a client whose first connection is spoiled", () => {
  it("succeeds or fails with a typed error in time, never hangs or crashes, and writes nothing twice", async () => {
    const cells = await runMatrix({ frequencies: ["once"] });
    expect(cells).toHaveLength(66);
    expect(
      cells.filter(({ isAcceptable }) => !isAcceptable),
      renderMatrix(cells),
    ).toEqual([]);
  });
});
