import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSandbox, type Sandbox } from "../src/index.js";
import { type ApiCall, createApiCall } from "./api-client.js";

const widgets = "/repositories/acme/widgets";
let sandbox: Sandbox;
let call: ApiCall;

beforeAll(async () => {
  sandbox = await createSandbox({
    seed: {
      repositories: [
        {
          slug: "widgets",
          commits: [{ message: "Begin\n", files: { "all.js": `${"a".repeat(40_000)}\n`, "odd.txt": "İİ(a|İa\n" } }],
          environments: [{ name: "Live" }],
          deployments: [{ environment: "Live", branch: "main" }],
          caches: ["node"],
        },
      ],
    },
  });
  sandbox.clock.freeze("2026-02-01T00:00:00Z");
  call = createApiCall(sandbox);
});
afterAll(() => sandbox.close());

/** The URL of the log of the only step of a pipeline that was just begun. */
async function beginPipeline(): Promise<string> {
  const { body } = await call("POST", `${widgets}/pipelines`, {
    json: { target: { type: "pipeline_ref_target", ref_type: "branch", ref_name: "main" } },
  });
  const steps = `${widgets}/pipelines/${encodeURIComponent(body.uuid)}/steps`;
  const [step] = (await call("GET", steps)).body.values;
  return `${steps}/${encodeURIComponent(step.uuid)}/log`;
}

describe("the log of a step", () => {
  it("is there in parts while it runs, and in the storage afterwards, in parts as well", async () => {
    const url = await beginPipeline();
    expect((await call("GET", url)).status).toBe(404);
    sandbox.clock.advance(2_000);
    const running = await call("GET", url);
    expect(running.status).toBe(200);
    expect("+ echo build\nbuild\n".startsWith(running.text)).toBe(true);
    await expectParts(running.text, (headers) => call("GET", url, { headers }));
    sandbox.clock.advance(10_000);
    const ended = await call("GET", url);
    expect(ended.status).toBe(307);
    const stored = ended.headers.get("location") ?? "";
    await expectParts("+ echo build\nbuild\n", async (headers) => {
      const answer = await fetch(stored, { headers });
      return { status: answer.status, headers: answer.headers, text: await answer.text() };
    });
  });

  it("has an answer to HEAD that is as long as the log, and has no body", async () => {
    const url = await beginPipeline();
    sandbox.clock.advance(2_000);
    const [whole, head] = [await call("GET", url), await call("HEAD", url)];
    expect(head.text).toBe("");
    expect(head.headers.get("content-length")).toBe(String(whole.text.length));
    expect(head.headers.get("etag")).toBe(whole.headers.get("etag"));
  });
});

type Ask = (headers: Record<string, string>) => Promise<{ status: number; headers: Headers; text: string }>;

/** Asks for parts in every way that RFC 9110 knows of a single range. */
async function expectParts(text: string, ask: Ask): Promise<void> {
  const { length } = text;
  const whole = await ask({});
  const etag = whole.headers.get("etag") ?? "";
  expect([whole.status, whole.text, whole.headers.get("accept-ranges")]).toEqual([200, text, "bytes"]);
  const parts = [
    ["bytes=0-3", 0, 4],
    ["bytes=2-", 2, length],
    ["BYTES=-3", length - 3, length],
    ["bytes=-9999", 0, length],
    [`bytes=1-${length + 5}`, 1, length],
  ] as const;
  for (const [range, start, end] of parts) {
    const part = await ask({ range });
    expect([part.status, part.text], range).toEqual([206, text.slice(start, end)]);
    expect(part.headers.get("content-range"), range).toBe(`bytes ${start}-${end - 1}/${length}`);
    expect(part.headers.get("content-length"), range).toBe(String(end - start));
  }
  for (const range of ["bytes=3-1", "bytes=-", "bytes=x-y", "lines=0-1", "bytes=0-1,3-4"])
    expect([range, (await ask({ range })).text]).toEqual([range, text]);
  for (const range of [`bytes=${length}-`, "bytes=99999999999999999999-", "bytes=-0"]) {
    const answer = await ask({ range });
    expect([range, answer.status]).toEqual([range, 416]);
    expect(answer.headers.get("content-range")).toBe(`bytes */${length}`);
  }
  for (const known of [etag, `"other", W/${etag}`, "*"]) {
    const answer = await ask({ "if-none-match": known });
    expect([known, answer.status, answer.text, answer.headers.get("etag")]).toEqual([known, 304, "", etag]);
  }
  expect((await ask({ "if-none-match": '"other"' })).status).toBe(200);
  expect((await ask({ "if-range": etag, range: "bytes=0-0" })).status).toBe(206);
  expect((await ask({ "if-range": '"other"', range: "bytes=0-0" })).status).toBe(200);
}

describe("dates around pipelines", () => {
  it("have milliseconds and end in Z, unlike those of everything else", async () => {
    await call("POST", `${widgets}/pipelines-config/runners`, { json: { name: "one", labels: ["linux"] } });
    await call("POST", `${widgets}/pipelines_config/schedules`, {
      json: {
        target: { ref_type: "branch", ref_name: "main" },
        cron_pattern: "0 0 12 * * ? *",
        enabled: true,
      },
    });
    await beginPipeline();
    const places = ["pipelines-config/runners", "pipelines_config/schedules", "pipelines-config/caches"];
    for (const place of [...places, "deployments", "pipelines"]) {
      const { body } = await call("GET", `${widgets}/${place}`);
      expect(body.values.length, place).toBeGreaterThan(0);
      const dates = JSON.stringify(body).match(/"(\w+_on|last_update_time)":"[^"]+"/g) ?? [];
      expect(dates.length, place).toBeGreaterThan(0);
      for (const date of dates) expect(date).toMatch(/:"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z"$/);
    }
    const { body } = await call("GET", widgets);
    expect(body.created_on).toMatch(/\.\d{6}\+00:00$/);
  });
});

describe("code search", () => {
  it("marks every match, even in a line that is nothing but matches", async () => {
    const { body } = await call("GET", "/workspaces/acme/search/code?search_query=a");
    const file = body.values.find((one: { file: { path: string } }) => one.file.path === "all.js");
    const [{ segments }] = file.content_matches[0].lines;
    expect(segments).toHaveLength(40_000);
    expect(segments.every(({ match }: { match?: boolean }) => match === true)).toBe(true);
  });

  it("takes the text literally, and finds its place in any letters", async () => {
    const { body } = await call("GET", `/workspaces/acme/search/code?search_query=${encodeURIComponent("(A|")}`);
    expect(body.values.map((one: { file: { path: string } }) => one.file.path)).toEqual(["odd.txt"]);
    const [{ segments }] = body.values[0].content_matches[0].lines;
    expect(segments).toEqual([{ text: "İİ" }, { text: "(a|", match: true }, { text: "İa" }]);
  });
});

describe("a cache of pipelines", () => {
  it("lies in the storage where its URL says", async () => {
    const [cache] = (await call("GET", `${widgets}/pipelines-config/caches`)).body.values;
    const place = await call("GET", `${widgets}/pipelines-config/caches/${encodeURIComponent(cache.uuid)}/content-uri`);
    const stored = await fetch(place.body.uri);
    expect([stored.status, await stored.text()]).toEqual([200, "node"]);
    expect((await fetch(String(place.body.uri).replace(/signature=./, "signature=x"))).status).toBe(403);
  });
});
