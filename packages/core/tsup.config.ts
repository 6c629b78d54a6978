import { library } from "../tooling/tsup.js";

export default library({
  entry: {
    index: "src/index.ts",
    "generated/operations/index": "src/generated/operations/index.ts",
    "store/index": "src/store/index.ts",
    "tokens/index": "src/tokens/index.ts",
    "scopes/index": "src/scopes/index.ts",
    "observability/opentelemetry": "src/observability/opentelemetry.ts",
    "testing/index": "src/testing/index.ts",
    "node/index": "src/node/index.ts",
    "generated/types": "src/generated/types.ts",
  },
});
