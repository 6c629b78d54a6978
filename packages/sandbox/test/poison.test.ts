import { describe, expect, it } from "vitest";
import { basic } from "./api-client.js";
import { sandboxForFile } from "./sandbox-for-file.js";
import { smallSeed } from "./seeds.js";

const property = "/repositories/team/widgets/properties/app/deep";
const { sandbox, call } = await sandboxForFile(smallSeed);

describe("what would spoil everything after it is refused", () => {
  const nested = (levels: number): unknown => JSON.parse(`{"a":${"[".repeat(levels - 1)}${"]".repeat(levels - 1)}}`);

  it("JSON nested so deeply that it could be neither copied nor shown", async () => {
    expect((await call("PUT", property, { json: nested(500) })).status).toBe(204);
    for (const levels of [501, 3_000]) expect((await call("PUT", property, { json: nested(levels) })).status).toBe(400);
    const text = `{"a":${"[".repeat(100_000)}${"]".repeat(100_000)}}`;
    const { email, token } = sandbox.credentials.apiToken;
    const headers = basic(email, token);
    const answer = await fetch(`${sandbox.apiUrl}${property}`, { method: "PUT", body: text, headers });
    expect(answer.status).toBe(400);
    await sandbox.restore(await sandbox.snapshot());
    expect((await call("GET", `${property}?fields=-a.b`)).body.a).toBeDefined();
    expect((await call("GET", property)).body).toEqual({ ...(nested(500) as object), _attributes: [] });
  });

  it("faults that could not be answered", async () => {
    const { add } = sandbox.faults;
    for (const headers of [{ "bad header": "x" }, { "X-Odd": "a\nb" }])
      expect(() => add({ effect: { kind: "status", status: 503, headers } })).toThrow(/a header as HTTP has it/);
    expect(() => add({ effect: { kind: "status", status: 450.5 } })).toThrow(/status/);
    expect(() => add({ effect: { kind: "latency", milliseconds: 1e12 } })).toThrow(/milliseconds/);
    expect(() => add({ effect: { kind: "rateLimited", retryAfter: 0.5 } })).toThrow(/retryAfter/);
    for (const fault of ["status=450.5", "latency=Infinity", "latency=1e12", "status=200", "nonsense"])
      expect((await call("GET", "/user", { headers: { "x-sandbox-fault": fault } })).status).toBe(400);
    expect((await call("GET", "/user")).status).toBe(200);
  });

  it("a time beyond the last date", async () => {
    expect(() => sandbox.clock.advance(1e17)).toThrow(/last date/);
    sandbox.clock.freeze("2026-02-01T00:00:00Z");
    expect(() => sandbox.clock.advance(1e17)).toThrow(/last date/);
    expect((await call("GET", "/user")).status).toBe(200);
    sandbox.clock.reset();
  });

  it("and the log of requests has no signature of the storage in it", async () => {
    const form = new FormData();
    form.set("files", new Blob(["x"]), "x.txt");
    await call("POST", "/repositories/team/widgets/downloads", { form });
    const { headers } = await call("GET", "/repositories/team/widgets/downloads/x.txt");
    expect(await (await fetch(headers.get("location") ?? "")).text()).toBe("x");
    expect(sandbox.requests.at(-1)?.url).toMatch(/\/x\.txt\?signature=\*\*\*$/);
  });
});
