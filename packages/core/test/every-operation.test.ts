import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Client } from "../src/client/client.js";
import { createClient } from "../src/client/create-client.js";
import * as operations from "../src/generated/operations/index.js";
import type { AnyOperation, Operation } from "../src/operations/define-operation.js";
import { anyAnswer } from "./known-bitbucket.js";
import { startServer } from "./scripted-server.js";
import { answered } from "./served-clients.js";
import type { TestServer } from "./test-server.js";

/**
 * Calls every operation function against a recorder and compares what arrived with a table made from the raw facts document. This file
 * shares no code with the generator, so that a mistake there cannot hide here.
 */
interface RawParameter {
  readonly $ref?: string;
  readonly name: string;
  readonly in: "path" | "query" | "header";
  readonly schema: { readonly type?: string };
  readonly "x-multi-segment"?: boolean;
  readonly "x-ref-like"?: boolean;
}

interface RawOperation {
  readonly operationId: string;
  readonly parameters?: readonly RawParameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, unknown>> };
}

interface Expectation {
  readonly operationId: string;
  readonly method: string;
  readonly template: string;
  readonly path: readonly RawParameter[];
  readonly query: readonly RawParameter[];
  readonly contentTypes: readonly string[];
}

const facts = JSON.parse(readFileSync(new URL("../spec/facts.json", import.meta.url), "utf8"));
const follow = (parameter: RawParameter): RawParameter =>
  parameter.$ref ? facts.components.parameters[parameter.$ref.split("/").at(-1) as string] : parameter;

const table: Expectation[] = Object.entries<Record<string, RawOperation>>(facts.paths).flatMap(([template, methods]) =>
  Object.entries(methods).map(([method, { operationId, parameters = [], requestBody }]) => {
    const all = parameters.map(follow);
    const order = [...template.matchAll(/\{([^}]+)\}/g)].map((match) => match[1]);
    return {
      operationId,
      method: method.toUpperCase(),
      template,
      path: order.map(
        (name) => all.find((parameter) => parameter.in === "path" && parameter.name === name) as RawParameter,
      ),
      query: all.filter((parameter) => parameter.in === "query"),
      contentTypes: Object.keys(requestBody?.content ?? {}),
    };
  }),
);

const byId = new Map<string, AnyOperation>();
for (const value of Object.values(operations) as unknown as AnyOperation[]) byId.set(value.operationId, value);

/** A value for one path parameter that shows every mistake of encoding. */
function sample(parameter: RawParameter): string {
  if (parameter.schema.type === "integer") return "7";
  return parameter["x-multi-segment"] || parameter["x-ref-like"] ? "feature/a b#c?d=é%" : "{1d5a} /é?#%";
}

let server: TestServer;
let client: Client;

beforeAll(async () => {
  server = await startServer(() => anyAnswer());
  client = createClient({ baseUrl: `${server.url}/2.0`, use: server.features });
});

afterAll(() => server[Symbol.asyncDispose]());

describe("every operation of the API", () => {
  it("has exactly one function", () => {
    expect(table).toHaveLength(294);
    expect([...byId.keys()].sort()).toEqual(table.map(({ operationId }) => operationId).sort());
    expect(Object.keys(operations)).toHaveLength(294);
  });

  it.each(table.map((row) => [row.operationId, row] as const))(
    "%s sends what the facts say",
    async (operationId, row) => {
      const operation = byId.get(operationId) as unknown as Operation<object, unknown>;
      const names = [...operation.path.matchAll(/\{\+?(\w+)\}/g)].map((match) => match[1] as string);
      const values = row.path.map(sample);
      const query = Object.fromEntries(
        row.query.map(({ name, schema }) => [
          name,
          schema.type === "integer" ? 5 : schema.type === "boolean" ? true : "a +b",
        ]),
      );
      const [contentType] = row.contentTypes;
      const body = contentType === undefined ? undefined : bodyOf(contentType);
      server.seen.length = 0;
      const parameters = Object.fromEntries(names.map((name, index) => [name, values[index]]));
      await answered(operation(client, { ...parameters, query, ...(body !== undefined && { body }) }));

      const [seen] = server.seen;
      // A server that is a Bitbucket takes it for the same operation.
      expect(seen?.operationId ?? operationId).toBe(operationId);
      const url = new URL(seen?.target ?? "", server.url);
      expect(seen?.method).toBe(row.method);
      let index = 0;
      const expectedPath = row.template.replace(/\{[^}]+\}/g, () => values[index++] as string);
      expect(decodeURIComponent(url.pathname)).toBe(`/2.0${expectedPath}`);
      // Slashes stay only where refs and file paths are; elsewhere a value is one segment.
      const kept = row.path.filter((parameter) => parameter["x-multi-segment"] || parameter["x-ref-like"]).length;
      expect(url.pathname.split("/").length).toBe(row.template.split("/").length + 1 + kept);
      expect(Object.fromEntries(url.searchParams)).toEqual(
        Object.fromEntries(Object.entries(query).map(([name, value]) => [name, String(value)])),
      );
      if (contentType === undefined) expect(seen?.body.length).toBe(0);
      else {
        expect(seen?.headers["content-type"]?.split(";")[0]).toBe(contentType);
        if (contentType === "application/json") expect(JSON.parse(seen?.body.toString() ?? "")).toEqual(body);
        else
          expect(seen?.body.toString()).toContain(
            contentType === "multipart/form-data" ? 'name="message"' : "message=a%20b",
          );
      }
    },
  );

  it.each(table.filter(({ path }) => path.length).map((row) => [row.operationId, row] as const))(
    "%s lets no path parameter lead elsewhere",
    async (operationId, row) => {
      const operation = byId.get(operationId) as unknown as Operation<object, unknown>;
      const names = [...operation.path.matchAll(/\{\+?(\w+)\}/g)].map((match) => match[1] as string);
      server.seen.length = 0;
      for (const [position, name] of names.entries()) {
        for (const hostile of [
          "..",
          ".",
          "%2e%2E",
          "a\0b",
          undefined,
          ...(row.path[position]?.["x-multi-segment"] ? ["a/../b", "/a"] : [""]),
        ]) {
          const parameters = Object.fromEntries(names.map((other) => [other, other === name ? hostile : "7"]));
          await expect(operation(client, parameters)).rejects.toMatchObject({
            code: "VALIDATION_FAILED",
            issues: [{ path: name }],
          });
        }
      }
      expect(server.seen).toHaveLength(0);
    },
  );
});

function bodyOf(contentType: string): unknown {
  if (contentType === "multipart/form-data") {
    const form = new FormData();
    form.append("message", "a b");
    return form;
  }
  return { message: "a b" };
}
