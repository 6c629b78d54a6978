import { defineConfig } from "vitest/config";

/** Tests on a real Redis, which they start themselves: `npm run test:servers`. */
export default defineConfig({
  ssr: { resolve: { conditions: ["@bucketkit/source", "module", "node", "import", "default"] } },
  test: { include: ["test/servers/*.servers.ts"], testTimeout: 120_000, hookTimeout: 60_000, fileParallelism: false },
});
