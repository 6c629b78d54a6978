import { readFileSync } from "node:fs";
import { fetch as fetchBy, ProxyAgent } from "undici";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadOperations } from "../src/facts/load-operations.js";
import type { Operation } from "../src/facts/operation.js";
import { openStage, type Stage } from "../src/rows/open-stage.js";
import { type PreparedCall, pathOf, prepare, send } from "../src/rows/run-row.js";

const operations = loadOperations();
let stage: Stage;
let throughProxy: ProxyAgent;

beforeAll(async () => {
  stage = await openStage("north", { proxy: true });
  const { proxy } = stage.sandbox;
  if (!proxy) throw new Error("There is no proxy.");
  throughProxy = new ProxyAgent({ uri: proxy.url, requestTls: { ca: readFileSync(proxy.caFile, "utf8") } });
});
afterAll(async () => {
  await throughProxy.close();
  await stage.sandbox.close();
});

async function prepareAnew({ operationId }: Operation): Promise<PreparedCall> {
  await stage.sandbox.restore(stage.beginning);
  return prepare(stage, operationId);
}

/** Path and query of a prepared call. */
function targetOf(call: PreparedCall, more = "", slash = ""): string {
  const query = [call.recipe.query?.replace("{name}", stage.scene.name), more].filter(Boolean).join("&");
  return `${pathOf(call)}${slash}${query ? `?${query}` : ""}`;
}

async function ask(url: string, method = "GET") {
  const { authorization } = stage;
  const response = await fetch(url, { method, redirect: "manual", headers: { authorization } });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

/** Every text in a value that is a URL, with the path that leads to it. */
function urlsIn(value: unknown, path = ""): readonly (readonly [path: string, url: string])[] {
  if (typeof value === "string") return /^\w+:\/\//.test(value) ? [[path, value]] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => urlsIn(inner, `${path}.${name}`));
}

/** Written by the recipes themselves. */
const isForeign = (url: string) => url.startsWith("https://example.com/");
/** They lead to what can only be done, not read; groups have no resource of their own in the API any more. */
const isUnreadable = (path: string, url: string) =>
  /links\.(approve|decline|merge|request-changes)\.href$/.test(path) || url.includes("/groups/");
/** Empty repositories have no source, and people have something of their own only with a workspace of their own. */
const maybeEmpty = (path: string) => /links\.(source|repositories|snippets|hooks)\.href$/.test(path);
/** What tokens are issued by is a name that begins a URL. */
const isName = (path: string) => path === ".issuer";

const reading = operations
  .filter(({ method }) => method === "GET")
  .map((operation) => [operation.operationId, operation] as const);
const all = operations.map((operation) => [operation.operationId, operation] as const);

describe("links", () => {
  it.each(all)("of %s lead to this sandbox, encoded, and to what is there", async (_operationId, operation) => {
    const call = await prepareAnew(operation);
    const { body, status } = await send(stage, call);
    const { url, apiUrl } = stage.sandbox;
    for (const [path, href] of urlsIn(body)) {
      if (isForeign(href)) continue;
      expect(href.replace("//owner-north@", "//").startsWith(`${url}/`), `${path}: ${href}`).toBe(true);
      expect(href, path).not.toMatch(/[{}"<> ]/);
      const isToFollow = status < 300 && href.startsWith(apiUrl) && !isUnreadable(path, href) && !isName(path);
      if (!isToFollow) continue;
      const found = (await ask(href)).status;
      if (!(found === 404 && maybeEmpty(path))) expect(found, `${path}: ${href}`).toBeLessThan(400);
    }
  });

  it.each(reading)(
    "of %s lead to Bitbucket's own hosts behind the proxy, and nowhere else",
    async (_operationId, operation) => {
      const call = await prepareAnew(operation);
      const { authorization } = stage;
      const response = await fetchBy(`https://api.bitbucket.org/2.0${targetOf(call)}`, {
        dispatcher: throughProxy,
        redirect: "manual",
        headers: { authorization },
      });
      const text = await response.text();
      expect(response.status).toBe((await send(stage, call)).status);
      expect(`${text} ${response.headers.get("location") ?? ""}`).not.toContain(new URL(stage.sandbox.url).host);
      const isJson = response.headers.get("content-type")?.startsWith("application/json") ?? false;
      const hosts =
        /^https:\/\/(owner-north@)?(api\.bitbucket\.org|bitbucket\.org|bytebucket\.org|api\.media\.atlassian\.com)\//;
      const location = response.headers.get("location");
      for (const [path, href] of [...urlsIn(isJson ? JSON.parse(text) : undefined), ...urlsIn({ location })])
        if (!isForeign(href)) expect(href, path).toMatch(hosts);
    },
  );
});

/** A slash behind a path within a repository asks for a directory. */
const endsInPath = ({ template }: Operation) => template.endsWith("{path}");

describe("requests that clients make in many ways", () => {
  it.each(reading)(
    "get the same of %s with a slash at the end, and by HEAD all but the body",
    async (_operationId, operation) => {
      const call = await prepareAnew(operation);
      const url = `${stage.sandbox.apiUrl}${targetOf(call)}`;
      const plain = await ask(url);
      const head = await ask(url, "HEAD");
      expect(head.text).toBe("");
      for (const name of ["content-length", "content-type", "etag", "x-accepted-oauth-scopes"])
        expect([name, head.headers.get(name)]).toEqual([name, plain.headers.get(name)]);
      expect(head.status).toBe(plain.status);
      if (endsInPath(operation)) return;
      const slashed = await ask(`${stage.sandbox.apiUrl}${targetOf(call, "", "/")}`);
      expect([slashed.status, slashed.text]).toEqual([plain.status, plain.text]);
    },
  );
});

/** Complete answers under the name of a list: Bitbucket does not cut them. */
const uncut = ["listPullrequestMergeabilityChecks"];

describe("lists", () => {
  it.each(reading)(
    "of %s refuse page lengths that there are not, and go on by next",
    async (operationId, operation) => {
      const call = await prepareAnew(operation);
      const { body } = await send(stage, call);
      const { values } = (body ?? {}) as { values?: readonly unknown[] };
      if (!values || uncut.includes(operationId)) return;
      const urlWith = (more: string) => `${stage.sandbox.apiUrl}${targetOf(call, more)}`;
      for (const pagelen of ["0", "-1", "1.5", "x", "1001"]) {
        const answer = await ask(urlWith(`pagelen=${pagelen}`));
        expect([pagelen, answer.status, answer.text]).toEqual([
          pagelen,
          400,
          '{"type":"error","error":{"message":"Invalid pagelen"}}',
        ]);
      }
      const found: unknown[] = [];
      let next: string | undefined = urlWith("pagelen=1");
      while (next !== undefined && found.length < 12) {
        const page = JSON.parse((await ask(next)).text) as { values: unknown[]; next?: string };
        expect(page.values.length).toBeLessThanOrEqual(1);
        found.push(...page.values);
        next = page.next;
      }
      expect(found).toEqual(values.slice(0, 12));
      const selected = JSON.parse((await ask(urlWith("fields=values.type"))).text);
      expect(Object.keys(selected)).toEqual(["values"]);
    },
  );
});

/** There is no operation that reads a single one. */
const unread = ["createDeploymentVariable"];

describe("what is made", () => {
  const making = operations.filter(({ method }) => method === "POST" || method === "PUT");
  it.each(making.map((operation) => [operation.operationId, operation] as const))(
    "by %s has the URL that a 201 names",
    async (operationId, operation) => {
      const call = await prepareAnew(operation);
      const json = call.recipe.json?.(stage.scene);
      if (call.recipe.form) return;
      const response = await fetch(`${stage.sandbox.apiUrl}${targetOf(call)}`, {
        method: operation.method,
        redirect: "manual",
        headers: { authorization: stage.authorization, "content-type": "application/json" },
        body: json === undefined ? null : JSON.stringify(json),
      });
      const text = await response.text();
      if (response.status !== 201) return;
      const location = response.headers.get("location") ?? "";
      const body = JSON.parse(text) as { links?: { self?: { href: string } }; uuid?: string; id?: unknown };
      if (body.links?.self) expect(location).toBe(body.links.self.href);
      if (unread.includes(operationId)) return;
      const made = JSON.parse((await ask(location)).text) as typeof body;
      expect([made.uuid, made.id]).toEqual([body.uuid, body.id]);
    },
  );
});
