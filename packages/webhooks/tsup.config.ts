import { library } from "../tooling/tsup.js";

export default library({
  // Node computes HMACs by node:crypto, everything else by Web Crypto: which one is decided when the package is loaded.
  external: ["#platform", "node:crypto", "bullmq"],
  entry: {
    index: "src/index.ts",
    "platform/node/platform": "src/platform/node/platform.ts",
    "platform/web/platform": "src/platform/web/platform.ts",
    "bullmq/index": "src/bullmq/index.ts",
  },
});
