import { mapConcurrent } from "../../src/batch/map-concurrent.js";
import { fileCheckpoint } from "../../src/node/file-checkpoint.js";

/** A batch of its own process that tells its parent after five items, to be killed at any moment then. */
const items = Array.from({ length: 40 }, (_value, index) => `item-${index}`);
await mapConcurrent(
  items,
  async (item) => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    return item.length;
  },
  {
    concurrency: 3,
    key: (item) => item,
    checkpoint: fileCheckpoint(process.argv[2] ?? ""),
    onProgress: ({ done }) => done === 5 && process.send?.("five"),
  },
);
