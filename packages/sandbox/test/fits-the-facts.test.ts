import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadOperations } from "../src/facts/load-operations.js";
import { openStage, type Stage } from "../src/rows/open-stage.js";
import { pathOf, prepare, send } from "../src/rows/run-row.js";
import { requireFit } from "./api-client.js";

const operations = loadOperations();
let stage: Stage;

beforeAll(async () => {
  stage = await openStage("north");
});
afterAll(() => stage.sandbox.close());

describe("what an operation answers on a rich seed fits the facts document", () => {
  it.each(operations.map(({ operationId }) => operationId))("%s", async (operationId) => {
    await stage.sandbox.restore(stage.beginning);
    const call = await prepare(stage, operationId);
    const { status, body } = await send(stage, call);
    expect(status).toBeLessThan(500);
    if (body === undefined) return;
    requireFit(call.operation.method, pathOf(call), status, body);
  });
});
