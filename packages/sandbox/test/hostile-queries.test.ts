import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadOperations } from "../src/facts/load-operations.js";
import { openStage, type Stage } from "../src/rows/open-stage.js";
import { prepare, send } from "../src/rows/run-row.js";

const operations = loadOperations();
let stage: Stage;

beforeAll(async () => {
  stage = await openStage("north");
});
afterAll(() => stage.sandbox.close());

/** What no client means to send, and some do. */
const hostile = [
  "\0",
  "a\0b",
  "a\nb",
  "-x",
  "--upload-pack=x",
  "../..",
  "__proto__",
  "constructor.name",
  "-1",
  "1e9",
  "9".repeat(400),
  "💥",
  "[",
  '("',
  "x".repeat(6_000),
  "(".repeat(3_000),
  "a.".repeat(3_000),
  "",
];

const everywhere = ["page", "pagelen", "fields", "q", "sort"];
const reading = operations.filter(({ method }) => method === "GET");

describe("parameters of queries", () => {
  it.each(reading.map(({ operationId, queryParameters }) => [operationId, queryParameters] as const))(
    "of %s never make it fail, whatever they say",
    async (operationId, queryParameters) => {
      await stage.sandbox.restore(stage.beginning);
      const call = await prepare(stage, operationId);
      const before = stage.sandbox.requests.at(-1)?.id;
      for (const name of new Set([...queryParameters, ...everywhere])) {
        for (const value of hostile) {
          const own = (call.recipe.query ?? "").split("&").filter((part) => part && !part.startsWith(`${name}=`));
          const query = [...own, `${name}=${encodeURIComponent(value)}`].join("&");
          const { status } = await send(stage, { ...call, recipe: { ...call.recipe, query } });
          expect(status, `${name}=${value.slice(0, 20)}`).toBeLessThan(500);
        }
      }
      const since = stage.sandbox.requests.findLastIndex(({ id }) => id === before) + 1;
      expect(stage.sandbox.requests.slice(since).filter(({ failure }) => failure !== undefined)).toEqual([]);
    },
    30_000,
  );
});
