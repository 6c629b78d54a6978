import { library } from "../../packages/tooling/tsup.js";

export default library({
  entry: { "check-pull-requests": "src/check-pull-requests.ts", demo: "src/demo/demo.ts" },
  platform: "node",
  // The demo uses it from where it is installed: libraries of CommonJS inside it cannot be bundled as ESM.
  external: ["@bucketkit/sandbox"],
});
