import { defineConfig } from "vitest/config";

/** Unit tests run on sources: the `@bucketkit/source` export condition points every workspace import at `src`. */
export const unitTests = defineConfig({
  ssr: { resolve: { conditions: ["@bucketkit/source", "module", "node", "import", "default"] } },
  test: {
    include: ["src/**/*.test.ts", "test/**/*.test.ts"],
    exclude: ["test/dist/**", "test/clients/**", "**/node_modules/**"],
    testTimeout: 20_000,
    hookTimeout: 20_000,
    restoreMocks: true,
    unstubEnvs: true,
  },
});
