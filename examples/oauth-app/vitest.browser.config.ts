import { defineConfig } from "vitest/config";
import { unitTests } from "../../packages/tooling/vitest.js";

/** Tests in a real Chromium, which has to be installed: its path is in CHROMIUM, or it is called `chromium`. */
export default defineConfig({
  ...unitTests,
  test: { ...unitTests.test, include: ["test/browser/**/*.browser.ts"], testTimeout: 60_000, hookTimeout: 60_000 },
});
