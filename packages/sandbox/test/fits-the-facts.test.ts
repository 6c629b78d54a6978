import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSandbox } from "../src/create-sandbox.js";
import { loadOperations } from "../src/facts/load-operations.js";
import { richSeed } from "../src/rows/rich-seed.js";
import { prepare, type Stage, send, setStage } from "../src/rows/run-row.js";
import type { Snapshot } from "../src/snapshot.js";
import { requireFit } from "./api-client.js";

const operations = loadOperations();
let stage: Stage;
let beginning: Snapshot;

beforeAll(async () => {
  const sandbox = await createSandbox({ nickname: "owner-north" });
  sandbox.clock.freeze("2026-02-01T00:00:00Z");
  const seeded = await sandbox.seed(richSeed("north"));
  stage = await setStage(sandbox, seeded, "north", operations);
  beginning = await sandbox.snapshot();
});
afterAll(() => stage.sandbox.close());

describe("what an operation answers on a rich seed fits the facts document", () => {
  it.each(operations.map(({ operationId }) => operationId))("%s", async (operationId) => {
    await stage.sandbox.restore(beginning);
    const call = await prepare(stage, operationId);
    const { status, body } = await send(stage, call);
    expect(status).toBeLessThan(500);
    if (body === undefined) return;
    const { method, template } = call.operation;
    const path = template.replace(/\{([^}]+)\}/g, (_whole, name: string) =>
      encodeURIComponent(call.values[name] ?? "x"),
    );
    requireFit(method, path.replaceAll("%2F", "/"), status, body);
  });
});
