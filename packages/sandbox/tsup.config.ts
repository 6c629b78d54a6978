import { library } from "../tooling/tsup.js";

export default library({
  platform: "node",
  entry: { index: "src/index.ts", "rows/index": "src/rows/index.ts", "vitest/index": "src/vitest/index.ts" },
});
