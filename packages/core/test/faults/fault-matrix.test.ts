import { describe, expect, it } from "vitest";
import { undiciTransport } from "../../src/node/undici-transport.js";
import { runMatrix } from "./fault-matrix.js";
import { renderMatrix } from "./render-matrix.js";

describe("a client whose first connection is spoiled", () => {
  it.each([
    ["fetch", () => undefined],
    ["the Node transport", () => undiciTransport({ proxy: false })],
  ])(
    "succeeds or fails with a typed error in time over %s, never hangs or crashes, and writes nothing twice",
    async (_name, open) => {
      const transport = open();
      const cells = await runMatrix({ frequencies: ["once"], ...(transport && { transport }) });
      await transport?.close();
      expect(cells).toHaveLength(66);
      expect(
        cells.filter(({ isAcceptable }) => !isAcceptable),
        renderMatrix(cells),
      ).toEqual([]);
    },
  );
});
