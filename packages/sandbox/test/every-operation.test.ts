import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadOperations } from "../src/facts/load-operations.js";
import { createSandbox, type Sandbox } from "../src/index.js";
import { operationHandlers } from "../src/operations/operation-handlers.js";
import { basic } from "./api-client.js";
import { smallSeed } from "./seeds.js";

const operations = loadOperations();
let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await createSandbox();
  await sandbox.seed(smallSeed);
});
afterAll(() => sandbox.close());

/** Values that make sense for the parameters that nearly every operation has. */
const sensible: Readonly<Record<string, string>> = {
  workspace: "team",
  repo_slug: "widgets",
  pull_request_id: "1",
  pullrequest_id: "1",
  commit: "main",
  revision: "main",
  spec: "feature/two..main",
  revspec: "feature/two..main",
  path: "README.md",
  name: "main",
  project_key: "NONE",
  subject_type: "repository",
};

const hostile = [
  "..",
  "%2e%2e",
  "-x",
  "%00",
  "%ff",
  "{}",
  "%7B%7D",
  "999999999999999999999",
  "a%2Fb",
  "%0d%0a",
  "💥",
  "x".repeat(5000),
];

function urlOf(template: string, value: (name: string) => string): string {
  return `${sandbox.apiUrl}${template.replace(/\{([^}]+)\}/g, (_, name: string) => value(name))}`;
}

async function send(method: string, url: string, body?: string): Promise<number> {
  const { email, token } = sandbox.credentials.apiToken;
  const response = await fetch(url, {
    method,
    redirect: "manual",
    headers: { ...basic(email, token), "content-type": "application/json" },
    ...(body === undefined || method === "GET" ? {} : { body }),
    signal: AbortSignal.timeout(5_000),
  });
  await response.arrayBuffer();
  return response.status;
}

describe("every operation of the facts document", () => {
  it("is there: 294 of them, and each handler belongs to one", () => {
    expect(operations).toHaveLength(294);
    const known = new Set(operations.map((operation) => operation.operationId));
    expect(Object.keys(operationHandlers).filter((id) => !known.has(id))).toEqual([]);
  });

  it.each(operations)("$operationId is routed to, and answers without failing", async (operation) => {
    const before = sandbox.requests.length;
    const status = await send(
      operation.method,
      urlOf(operation.template, (name) => sensible[name] ?? "none"),
      "{}",
    );
    const [logged] = sandbox.requests.slice(before);
    expect(logged?.operationId).toBe(operation.operationId);
    expect(logged?.failure).toBeUndefined();
    // The sandbox's own user calls with an API token.
    if (operation.refusedCredentials.includes("api-token")) expect(status).toBe(400);
    else if (!(operation.operationId in operationHandlers)) expect(status).toBe(501);
    else expect(status).toBeLessThan(500);
    // Later operations need what this one may have removed.
    if (operation.method === "DELETE") await sandbox.reset();
  });

  it("survives hostile values in every parameter, and hostile bodies", async () => {
    const statuses = new Set<number>();
    for (const operation of operations.filter(({ operationId }) => operationId in operationHandlers)) {
      for (const { name } of operation.pathParameters) {
        const value = hostile[(operation.operationId.length + name.length) % hostile.length] ?? "..";
        statuses.add(
          await send(
            operation.method,
            urlOf(operation.template, (other) => (other === name ? value : (sensible[other] ?? "none"))),
            "{}",
          ),
        );
      }
      for (const body of [
        "null",
        "[]",
        '"x"',
        "{",
        '{"name":{},"title":[],"content":1,"target":7,"source":"x","events":{},"reviewers":[null]}',
      ]) {
        statuses.add(
          await send(
            operation.method,
            urlOf(operation.template, (name) => sensible[name] ?? "none"),
            body,
          ),
        );
      }
      if (operation.method === "DELETE") await sandbox.reset();
    }
    expect([...statuses].filter((status) => status >= 500 && status !== 501)).toEqual([]);
    expect(sandbox.requests.filter((request) => request.failure !== undefined)).toEqual([]);
  }, 120_000);
});
