import { defineConfig } from "vitest/config";
import { testReportWriter } from "./src/test-report/test-report-writer.js";

/** Turbo names the state it runs a task for; without it somebody runs vitest by hand, perhaps on one file, and nothing is counted. */
const taskHash = process.env.TURBO_HASH;

/**
 * Unit tests run on sources: the `@bucketkit/source` export condition points every workspace import at `src`. `import` is not among the
 * conditions: Vitest passes them to Node, where it would give `require()` inside of dependencies the files meant for `import`.
 */
export const unitTests = defineConfig({
  ssr: { resolve: { conditions: ["@bucketkit/source", "module", "node", "default"] } },
  test: {
    include: ["src/**/*.test.ts", "test/**/*.test.ts"],
    exclude: ["test/dist/**", "test/clients/**", "**/node_modules/**"],
    reporters: taskHash ? ["default", testReportWriter(taskHash)] : ["default"],
    testTimeout: 20_000,
    hookTimeout: 20_000,
    restoreMocks: true,
    unstubEnvs: true,
  },
});
