import { BitbucketKitError, createClient, retry } from "@bucketkit/core";
import * as operations from "@bucketkit/core/operations";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadOperations } from "../../src/facts/load-operations.js";
import type { FaultEffect } from "../../src/index.js";
import { openStage, type Stage } from "../../src/rows/open-stage.js";
import { prepare, send } from "../../src/rows/run-row.js";
import { clientOf, clockOf } from "./faulty-bitbucket.js";

interface AnyFunction {
  (client: unknown, parameters: object): Promise<unknown>;
  readonly operationId: string;
  readonly path: string;
}

const byId = new Map((Object.values(operations) as unknown as AnyFunction[]).map((one) => [one.operationId, one]));
const faults: readonly FaultEffect[] = [
  { kind: "status", status: 503 },
  { kind: "rateLimited" },
  { kind: "reset" },
  { kind: "truncate" },
];

let stage: Stage;

beforeAll(async () => {
  stage = await openStage("north");
});
afterAll(() => stage.sandbox.close());

/** Path parameters by the client's names: it has them in the order in which Bitbucket has them. */
function parametersOf(
  operation: AnyFunction,
  names: readonly string[],
  values: Readonly<Record<string, string>>,
): object {
  const own = [...operation.path.matchAll(/\{\+?(\w+)\}/g)].map(([, name]) => name ?? "");
  return Object.fromEntries(own.map((name, index) => [name, values[names[index] ?? ""] ?? "missing"]));
}

const reads = loadOperations().filter(({ method }) => method === "GET");

describe("every read of the client, whatever spoils its first try,", () => {
  it("is there", () => {
    expect(reads.filter(({ operationId }) => !byId.has(operationId))).toEqual([]);
    expect(reads.length).toBeGreaterThan(150);
  });

  it.each(reads.map(({ operationId }) => operationId))("%s gives what an unspoiled one gives", async (operationId) => {
    const { sandbox } = stage;
    await sandbox.restore(stage.beginning);
    const call = await prepare(stage, operationId);
    const plain = await send(stage, call);
    const operation = byId.get(operationId);
    if (!operation) throw new Error(`The client has no ${operationId}`);
    const names = call.operation.pathParameters.map(({ name }) => name);
    const query = Object.fromEntries(
      new URLSearchParams((call.recipe.query ?? "").replace("{name}", stage.scene.name)),
    );
    const parameters = { ...parametersOf(operation, names, call.values), ...(call.recipe.query ? { query } : {}) };
    const client = createClient({
      hosts: sandbox.hosts,
      auth: clientOf(sandbox).auth,
      use: [retry({ clock: clockOf(sandbox) })],
    });
    const outcome = () =>
      operation(client, parameters).then(
        (value) => ({ value: value instanceof Uint8Array ? [...value] : value }),
        (error: unknown) => ({ code: BitbucketKitError.isInstance(error) ? error.code : String(error) }),
      );
    const wanted = await outcome();
    if (plain.status < 300) expect(wanted).not.toHaveProperty("code");
    for (const effect of faults) {
      sandbox.faults.add({ effect, operationId, times: 1 });
      const seen = await outcome();
      // It has struck, unless the client knew beforehand that this credential is of no use.
      if (!("code" in wanted)) expect(sandbox.faults.active).toEqual([]);
      sandbox.faults.clear();
      expect([effect.kind, seen]).toEqual([effect.kind, wanted]);
    }
  });
});
