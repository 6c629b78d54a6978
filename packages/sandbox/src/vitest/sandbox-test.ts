import { type TestAPI, test } from "vitest";
import { createSandbox } from "../create-sandbox.js";
import type { Sandbox } from "../sandbox.js";
import type { SandboxOptions } from "../sandbox-options.js";

/** What tests made by `sandboxTest()` get. */
export interface SandboxFixtures {
  /** As it was made: what other tests did to it is undone. */
  readonly sandbox: Sandbox;
}

/**
 * Vitest's `test` with a sandbox: one for each file, started by the first test that uses it, as new for every test, and closed at the end.
 *
 * Tests of a file that run at the same time would share it: leave `concurrent` to other tests.
 *
 * @param options - of `createSandbox()`; everything in `seed` is there in every test.
 * @example
 * ```ts
 * import { sandboxTest } from "@bucketkit/sandbox/vitest";
 * import { expect } from "vitest";
 *
 * const test = sandboxTest({ seed: { repositories: [{ slug: "widgets" }] } });
 *
 * test("finds the repository", async ({ sandbox }) => {
 *   const { status } = await fetch(`${sandbox.apiUrl}/repositories/acme/widgets`);
 *   expect(status).toBe(200);
 * });
 * ```
 * @see https://vitest.dev/guide/test-context.html
 */
export function sandboxTest(options: SandboxOptions = {}): TestAPI<SandboxFixtures> {
  return test.extend<SandboxFixtures & { readonly ownSandbox: Started }>({
    ownSandbox: [
      // biome-ignore lint/correctness/noEmptyPattern: Vitest reads from the pattern which fixtures are needed.
      async ({}, use) => {
        const sandbox = await createSandbox(options);
        const start = await sandbox.snapshot();
        await use({ sandbox, start });
        await sandbox.close();
      },
      { scope: "file" },
    ],
    sandbox: async ({ ownSandbox }, use) => {
      await use(ownSandbox.sandbox);
      await ownSandbox.sandbox.reset();
      // What a test seeded is what reset() returns to; the next test is to see nothing of it.
      await ownSandbox.sandbox.restore(ownSandbox.start);
    },
  });
}

interface Started {
  readonly sandbox: Sandbox;
  readonly start: Awaited<ReturnType<Sandbox["snapshot"]>>;
}
