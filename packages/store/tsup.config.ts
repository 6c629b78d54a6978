import { library } from "../tooling/tsup.js";

export default library({
  platform: "node",
  entry: { index: "src/index.ts", "conformance/index": "src/conformance/index.ts" },
});
