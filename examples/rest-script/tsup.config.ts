import { library } from "../../packages/tooling/tsup.js";

export default library({
  entry: { "check-pull-requests": "src/check-pull-requests.ts", demo: "src/demo/demo.ts" },
  platform: "node",
});
