import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadOperations } from "../src/facts/load-operations.js";
import { openStage, type Stage } from "../src/rows/open-stage.js";
import { recipes } from "../src/rows/recipes.js";
import { prepare, send } from "../src/rows/run-row.js";

interface Schema {
  readonly $ref?: string;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly type?: string | readonly string[];
}

interface Facts {
  readonly paths: Record<string, Record<string, { requestBody?: { content: Record<string, { schema: Schema }> } }>>;
  readonly components: { readonly schemas: Record<string, Schema> };
}

const facts = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve("@bucketkit/core/spec/bitbucket-cloud.json"), "utf8"),
) as Facts;
const resolve = (schema: Schema | undefined): Schema =>
  schema?.$ref ? resolve(facts.components.schemas[schema.$ref.split("/").at(-1) ?? ""]) : (schema ?? {});

const operations = loadOperations();
const withBody = operations.flatMap((operation) => {
  const content = facts.paths[operation.template]?.[operation.method.toLowerCase()]?.requestBody?.content;
  const schema = resolve(content?.["application/json"]?.schema);
  return recipes[operation.operationId]?.json && schema.properties ? [{ operation, schema }] : [];
});

let stage: Stage;

beforeAll(async () => {
  stage = await openStage("north");
});
afterAll(() => stage.sandbox.close());

/** The status of an operation with another body than the recipe's. */
async function statusWith(operationId: string, change: (body: Record<string, unknown>) => unknown): Promise<number> {
  await stage.sandbox.restore(stage.beginning);
  const call = await prepare(stage, operationId);
  const body = call.recipe.json?.(stage.scene);
  if (typeof body !== "object" || body === null || Array.isArray(body)) return 400;
  const changed = { ...call.recipe, json: () => change({ ...body }) };
  return (await send(stage, { ...call, recipe: changed })).status;
}

/** Clients resolve a task without repeating its text, and Bitbucket lets them, whatever its description says. */
const notRequired: Readonly<Record<string, readonly string[]>> = { updateRepositoryPullrequestTask: ["content"] };

const without = (name: string) => (body: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(body).filter(([key]) => key !== name));

describe("input that Bitbucket refuses", () => {
  it("has many operations to try it on", () => {
    expect(withBody.length).toBeGreaterThan(60);
  });

  describe.each(withBody.map(({ operation, schema }) => [operation.operationId, schema] as const))(
    "of %s",
    (operationId, schema) => {
      it("is a body that is no object", async () => {
        expect(await statusWith(operationId, () => "text")).toBe(400);
        expect(await statusWith(operationId, () => [1])).toBe(400);
      });

      const required = (schema.required ?? []).filter(
        (name) => name !== "type" && !notRequired[operationId]?.includes(name),
      );
      if (required.length > 0)
        it("is a body without what is required", async () => {
          for (const name of required) {
            const status = await statusWith(operationId, without(name));
            expect([name, status >= 400 && status < 500], `${name}: ${status}`).toEqual([name, true]);
          }
        });

      it("is a field of another type, and it never fails for want of a check", async () => {
        for (const [name, property] of Object.entries(schema.properties ?? {})) {
          const { type } = resolve(property);
          for (const value of [{ nested: [] }, [null], 1.5, "\u0000", "x".repeat(100_000)]) {
            const status = await statusWith(operationId, (body) => ({ ...body, [name]: value }));
            expect(status, `${name} = ${JSON.stringify(value).slice(0, 40)}`).toBeLessThan(500);
            const isWrong = type === "string" && typeof value === "object" && recipes[operationId]?.json?.(stage.scene);
            if (isWrong && Object.hasOwn(isWrong as object, name)) expect(status, name).toBeGreaterThanOrEqual(400);
          }
        }
      });
    },
  );
});
