import { defineConfig } from "vitest/config";
import { unitTests } from "../tooling/vitest.js";

/** Without the condition for bundlers: what OpenTelemetry offers there lacks the file extensions that Node wants. */
export default defineConfig({
  ...unitTests,
  ssr: { resolve: { conditions: ["@bucketkit/source", "node", "import", "default"] } },
});
