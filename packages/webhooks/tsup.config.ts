import { library } from "../tooling/tsup.js";

export default library({
  // Node computes HMACs by node:crypto, everything else by Web Crypto: which one is decided when the package is loaded.
  external: ["#hmac", "node:crypto", "bullmq"],
  entry: {
    index: "src/index.ts",
    "signature/node/hmac": "src/signature/node/hmac.ts",
    "signature/web/hmac": "src/signature/web/hmac.ts",
    "bullmq/index": "src/bullmq/index.ts",
  },
});
