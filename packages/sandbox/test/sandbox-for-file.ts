import { afterAll, expect } from "vitest";
import { createSandbox, type Sandbox, type SeedInput, type SeedResult } from "../src/index.js";
import { type ApiCall, createApiCall } from "./api-client.js";

/** A sandbox for all tests of a file, how to call it, and what is in it; closed after them, when nothing has failed inside it. */
export async function sandboxForFile(
  seed: SeedInput,
): Promise<{ readonly sandbox: Sandbox; readonly call: ApiCall; readonly seeded: SeedResult }> {
  const sandbox = await createSandbox();
  const seeded = await sandbox.seed(seed);
  afterAll(async () => {
    expect(sandbox.requests.filter(({ failure }) => failure !== undefined)).toEqual([]);
    await sandbox.close();
  });
  return { sandbox, call: createApiCall(sandbox), seeded };
}
