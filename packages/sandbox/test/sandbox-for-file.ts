import { afterAll } from "vitest";
import { createSandbox, type Sandbox, type SeedInput } from "../src/index.js";
import { type ApiCall, createApiCall } from "./api-client.js";

/** A sandbox for all tests of a file, and how to call it; closed after them. */
export async function sandboxForFile(seed: SeedInput): Promise<{ readonly sandbox: Sandbox; readonly call: ApiCall }> {
  const sandbox = await createSandbox({ seed });
  afterAll(() => sandbox.close());
  return { sandbox, call: createApiCall(sandbox) };
}
