import { request } from "node:http";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sandboxForFile } from "./sandbox-for-file.js";
import { smallSeed } from "./seeds.js";

const widgets = "/repositories/team/widgets";
const { sandbox, call } = await sandboxForFile(smallSeed);

/** Names that are hard to keep apart, or to put into a URL. */
const names = [
  "a/b",
  "a%2Fb",
  "a b",
  "größe 💥",
  "__proto__",
  "constructor",
  "{}",
  "{x}",
  "x",
  "a?b#c",
  "'\"",
  "..x",
  "a;b,c=d&e",
];

describe("properties", () => {
  const url = (app: string, property: string) =>
    `${widgets}/properties/${encodeURIComponent(app)}/${encodeURIComponent(property)}`;

  it("under names of any kind are kept apart and found again", async () => {
    const pairs = names.flatMap((app) => names.map((property) => [app, property] as const));
    for (const [app, property] of pairs) await call("PUT", url(app, property), { json: { from: [app, property] } });
    for (const [app, property] of pairs)
      expect((await call("GET", url(app, property))).body.from).toEqual([app, property]);
  });

  it("whose values have the names of what objects inherit come back whole, from a snapshot and with fields as well", async () => {
    const text = '{"__proto__":{"polluted":true},"constructor":{"prototype":1},"toString":"x"}';
    const put = await fetch(`${sandbox.apiUrl}${url("app", "inherit")}`, {
      method: "PUT",
      headers: { authorization: authorization(), "content-type": "application/json" },
      body: text,
    });
    expect(put.status).toBe(204);
    const snapshot = await sandbox.snapshot();
    await sandbox.restore(snapshot);
    const whole = `${text.slice(0, -1)},"_attributes":[]}`;
    expect((await call("GET", url("app", "inherit"))).text).toBe(whole);
    for (const fields of ["*", "__proto__,constructor,toString,_attributes", "+__proto__", "-nothing"])
      expect((await call("GET", `${url("app", "inherit")}?fields=${encodeURIComponent(fields)}`)).text).toBe(whole);
    expect((await call("GET", `${url("app", "inherit")}?fields=-__proto__`)).text).not.toContain("polluted");
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it("of JSON of any form come back as they were sent", async () => {
    await fc.assert(
      fc.asyncProperty(fc.dictionary(fc.string({ minLength: 1 }), fc.jsonValue()), async (value) => {
        await call("PUT", url("app", "any"), { json: value });
        const { body } = await call("GET", url("app", "any"));
        expect(JSON.stringify(body)).toBe(JSON.stringify({ ...value, _attributes: value._attributes ?? [] }));
      }),
      { numRuns: 30 },
    );
  });
});

describe("downloads", () => {
  it.each(["größe 💥.txt", "a b%20c.txt", "__proto__", "a?b#c;d,e=f&g.txt", "{x}", "..x", "x".repeat(255)])(
    "called %s lead to their content, and nowhere without the signature",
    async (name) => {
      const form = new FormData();
      form.set("files", new Blob([`content of ${name}`]), name);
      expect((await call("POST", `${widgets}/downloads`, { form })).status).toBe(201);
      const { status, headers } = await call("GET", `${widgets}/downloads/${encodeURIComponent(name)}`);
      expect(status).toBe(302);
      const stored = headers.get("location") ?? "";
      expect(await (await fetch(stored)).text()).toBe(`content of ${name}`);
      expect((await fetch(stored.replace(/\?.*/, ""))).status).toBe(403);
      expect((await fetch(stored.replace("signature=", "signature=0"))).status).toBe(403);
      const { body } = await call("GET", `${widgets}/downloads?pagelen=100`);
      const { links } = body.values.find((one: { name: string }) => one.name === name);
      expect((await call("GET", links.self.href)).status).toBe(302);
      expect((await call("DELETE", links.self.href)).status).toBe(204);
    },
  );

  it.each(["x".repeat(256), "..", "a/"])("are refused when they are called %s", async (name) => {
    const form = new FormData();
    form.set("files", new Blob(["fine"]), "fine.txt");
    form.append("files", new Blob(["not"]), name);
    expect((await call("POST", `${widgets}/downloads`, { form })).status).toBe(400);
    expect((await call("GET", `${widgets}/downloads`)).body.size).toBe(0);
  });
});

describe("permissions of groups", () => {
  const url = (group: string) => `${widgets}/permissions-config/groups/${encodeURIComponent(group)}`;

  it("are for groups of the workspace, by their slugs only", async () => {
    for (const group of ["a/b", "{x}", "größe", "a b", "..x", "x"])
      expect((await call("PUT", url(group), { json: { permission: "read" } })).status).toBe(404);
    expect((await call("PUT", url("developers"), { json: { permission: "read" } })).status).toBe(200);
    expect((await call("GET", url("developers"))).status).toBe(200);
    expect((await call("GET", url("{developers}"))).status).toBe(404);
    expect((await call("PUT", url("__proto__"), { json: { permission: "read" } })).status).toBe(404);
  });
});

describe("snippets", () => {
  it.each(["größe 💥.txt", "a b%20c.txt", "__proto__", "constructor", "a?b#c"])(
    "keep a file called %s",
    async (name) => {
      const form = new FormData();
      form.set("title", "Odd");
      form.set("__proto__", "x");
      form.set("file", new Blob([`content of ${name}`]), name);
      const { status, body } = await call("POST", "/snippets/team", { form });
      expect(status).toBe(201);
      expect(Object.keys(body.files)).toEqual([name]);
      const file = Object.entries(body.files as Record<string, { links: { self: { href: string } } }>)[0]?.[1];
      expect((await call("GET", file?.links.self.href ?? "")).text).toBe(`content of ${name}`);
      const fields = encodeURIComponent("files,title");
      expect(Object.keys((await call("GET", `/snippets/team/${body.id}?fields=${fields}`)).body.files)).toEqual([name]);
    },
  );
});

describe("requests whose path is not encoded", () => {
  it("get links that are", async () => {
    const { body } = await call("GET", widgets);
    const raw = await sendRaw(
      "GET",
      `/2.0/repositories/{}/${body.uuid}/refs/branches?pagelen=1&q=name ~ "e" OR name ~ "m"`,
    );
    expect(raw.status).toBe(200);
    const { next } = JSON.parse(raw.text);
    expect(next).toMatch(/\/repositories\/%7B%7D\/%7B[0-9a-f-]+%7D\/refs\/branches\?/);
    expect((await call("GET", next)).status).toBe(200);
    const { headers } = await sendRaw(
      "POST",
      `/2.0/repositories/{}/${body.uuid}/pipelines_config/variables`,
      '{"key":"A","value":"b"}',
    );
    expect(headers.location).toMatch(
      /\/repositories\/%7B%7D\/%7B[0-9a-f-]+%7D\/pipelines_config\/variables\/%7B[0-9a-f-]+%7D$/,
    );
  });
});

function authorization(): string {
  const { email, token } = sandbox.credentials.apiToken;
  return `Basic ${Buffer.from(`${email}:${token}`).toString("base64")}`;
}

/** Sends a path byte by byte as it is, which `fetch` does not. */
function sendRaw(method: string, path: string, body?: string) {
  const { hostname, port } = new URL(sandbox.url);
  return new Promise<{ status: number; text: string; headers: Record<string, unknown> }>((resolve, reject) => {
    const outgoing = request({
      hostname,
      port,
      method,
      // The only encoding that a request line cannot do without.
      path: path.replaceAll(" ", "+"),
      headers: { authorization: authorization(), "content-type": "application/json" },
    });
    outgoing.on("error", reject);
    outgoing.on("response", async (incoming) => {
      const chunks: Buffer[] = [];
      for await (const chunk of incoming) chunks.push(chunk as Buffer);
      resolve({ status: incoming.statusCode ?? 0, text: Buffer.concat(chunks).toString(), headers: incoming.headers });
    });
    outgoing.end(body);
  });
}
