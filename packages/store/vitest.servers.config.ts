import { defineConfig } from "vitest/config";

/** Tests on real servers, which `npm run test:servers` starts. */
export default defineConfig({
  // Not "import", which Node would obey in `require` as well: pg would get its own modules in the wrong form.
  ssr: { resolve: { conditions: ["@bucketkit/source", "node"] } },
  test: { include: ["test/servers/*.servers.ts"], testTimeout: 60_000, hookTimeout: 60_000, fileParallelism: false },
});
