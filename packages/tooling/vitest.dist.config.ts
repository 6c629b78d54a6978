import { defineConfig } from "vitest/config";

/** Tests of what npm users get: tarballs of the built packages, installed into a project of their own. They need a build and the registry. */
export default defineConfig({
  test: {
    include: ["test/dist/**/*.test.ts"],
    globalSetup: ["test/dist/install-tarballs.ts"],
    testTimeout: 120_000,
    hookTimeout: 300_000,
  },
});
