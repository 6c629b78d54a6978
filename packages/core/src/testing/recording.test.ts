import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { serve } from "../../test/served-clients.js";
import { apiTokenAuth } from "../auth/api-token-auth.js";
import type { Client } from "../client/client.js";
import { createClient } from "../client/create-client.js";
import {
  createCommitFromFiles,
  createRepositoryVariable,
  getPullRequest,
  listBranches,
} from "../generated/operations/index.js";
import { readRecording, recordingFile } from "../node/recording-file.js";
import { paginate } from "../operations/paginate.js";
import type { Transport } from "../transport/transport.js";
import { pullRequest } from "./fixtures/pull-request.js";
import { bodyBytes, recordBody } from "./record-body.js";
import { recordTransport } from "./record-transport.js";
import type { RecordedExchange, Recording } from "./recording.js";
import { redactBody } from "./redact-body.js";
import { replayTransport } from "./replay-transport.js";

const folder = mkdtempSync(join(tmpdir(), "recordings-"));
afterAll(() => rmSync(folder, { recursive: true }));

const canary = "ATATT3xCANARY-_=1234ABCD";
const basic = Buffer.from(`me@example.com:${canary}`).toString("base64");
const place = { workspace: "acme", repoSlug: "widgets" };

/** What a program does: reads, walks a list, is refused, writes, uploads, downloads behind a redirect. */
async function program(client: Client): Promise<unknown[]> {
  const form = new FormData();
  form.append("message", "m");
  form.append("/a.bin", new Blob([new Uint8Array([0, 255, 1])]), "a.bin");
  return [
    await getPullRequest(client, { ...place, pullRequestId: 7 }),
    await paginate(client, listBranches, { ...place, query: { pagelen: 1 } }).toArray(),
    await client.request("GET /missing").catch((error) => [error.code, error.body]),
    await createRepositoryVariable(client, { ...place, body: { key: "K", value: "s3cret", secured: true } }),
    await createCommitFromFiles(client, { ...place, body: form }),
    await client.request("GET /download"),
    await client.request("GET /bytes"),
  ];
}

async function bitbucket() {
  const storage = await serve(() => ({ headers: { "content-type": "text/plain" }, text: "stored" }));
  const server = await serve(({ target }) => {
    if (target.endsWith("/pullrequests/7")) {
      const json = {
        ...pullRequest({ id: 7 }),
        description: canary,
        links: { ...pullRequest().links, self: { href: `https://x.example/?token=${canary}` } },
      };
      const headers = {
        "content-type": "application/json",
        "content-encoding": "gzip",
        "set-cookie": canary,
        "x-echo": basic,
      };
      return { headers, text: gzipSync(JSON.stringify(json)) };
    }
    if (target.includes("/refs/branches")) {
      const isLast = target.includes("ctx=");
      return {
        json: {
          values: [isLast ? 2 : 1],
          ...(!isLast && { next: `${server.url}/2.0/repositories/acme/widgets/refs/branches?ctx=${canary}` }),
        },
      };
    }
    if (target.endsWith("/missing")) return { status: 404, json: { error: { message: `no ${canary}` } } };
    if (target.endsWith("/download")) return { status: 302, headers: { location: `${storage.url}/f?sig=s1gnature` } };
    if (target.endsWith("/bytes"))
      return { headers: { "content-type": "image/png" }, text: new Uint8Array([1, 0, 255]) };
    return { status: 201, json: { uuid: "{1}", secret: canary } };
  });
  return server;
}

const clientOver = (transport: Transport, url: string) =>
  createClient({ baseUrl: `${url}/2.0`, transport, auth: apiTokenAuth({ email: "me@example.com", token: canary }) });

describe("a recording", () => {
  it("in a file replays the same results, without network and without any secret in it", async () => {
    const server = await bitbucket();
    const path = join(folder, "deep/er/program.json");
    const live = await program(clientOver(recordTransport({ sink: recordingFile(path) }), server.url));
    await server.close();
    const text = readFileSync(path, "utf8");
    for (const secret of ["CANARY", basic, "s3cret", "s1gnature"]) expect(text).not.toContain(secret);
    const replayed = replayTransport(readRecording(path));
    const results = await program(clientOver(replayed, server.url));
    const masked = JSON.parse(
      JSON.stringify(live)
        .replaceAll(/\b(token|ts)=[^"&]*/g, "$1=***")
        .replaceAll(canary, "***"),
    );
    expect(JSON.parse(JSON.stringify(results))).toEqual(masked);
    expect(replayed.left()).toEqual([]);
  });

  it("hands the real answer on, whatever is masked in the record", async () => {
    const server = await bitbucket();
    const exchanges: RecordedExchange[] = [];
    const client = clientOver(recordTransport({ sink: (exchange) => void exchanges.push(exchange) }), server.url);
    expect((await getPullRequest(client, { ...place, pullRequestId: 7 })).description).toBe(canary);
    expect(Object.keys(exchanges[0]?.response.headers ?? {})).toEqual(["content-type"]);
    expect(exchanges[0]?.request.headers).toEqual({ accept: "application/json, */*" });
  });

  it("masks texts that the caller names", async () => {
    const server = await serve(() => ({ json: { name: "project-x" } }));
    const exchanges: RecordedExchange[] = [];
    const transport = recordTransport({
      sink: (exchange) => void exchanges.push(exchange),
      secrets: ["project-x", ""],
    });
    await clientOver(transport, server.url).request("POST /project-x", { body: { text: "of project-x" } });
    expect(JSON.stringify(exchanges)).not.toContain("project-x");
    expect(exchanges[0]?.response.body).toEqual({ json: { name: "***" } });
  });
});

describe("replayTransport", () => {
  const exchange = (url: string, json: unknown, body?: unknown): RecordedExchange => ({
    request: { method: body ? "POST" : "GET", url, headers: {}, ...(body !== undefined && { body: { json: body } }) },
    response: { status: 200, headers: { "content-type": "application/json" }, body: { json } },
  });
  const recording: Recording = {
    version: 1,
    exchanges: [
      exchange("https://x.example/2.0/a", { number: 1 }),
      exchange("https://x.example/2.0/b", {}, { a: 1, b: [2] }),
      exchange("https://x.example/2.0/a", { number: 2 }),
    ],
  };
  const replayed = () => {
    const transport = replayTransport(recording);
    return { transport, client: createClient({ baseUrl: "https://x.example/2.0", transport }) };
  };

  it("gives answers to equal requests in their order, each once", async () => {
    const { client, transport } = replayed();
    expect([await client.request("GET /a"), await client.request("GET /a")]).toEqual([{ number: 1 }, { number: 2 }]);
    expect(transport.left()).toHaveLength(1);
    await expect(client.request("GET /a")).rejects.toThrow(
      "was recorded 2 times only. Left: POST https://x.example/2.0/b.",
    );
  });

  it("tells bodies apart, but not the order of their fields", async () => {
    const { client } = replayed();
    await expect(client.request("POST /b", { body: { a: 1, b: [3] } })).rejects.toMatchObject({ code: "MOCK_FAILED" });
    expect(await client.request("POST /b", { body: { b: [2], a: 1 } })).toEqual({});
  });

  it("refuses what is no recording", () => {
    const path = join(folder, "wrong.json");
    for (const text of ["", "{}", '{"version":2,"exchanges":[]}', '{"version":1}']) {
      writeFileSync(path, text);
      expect(() => readRecording(path)).toThrow(expect.objectContaining({ code: "CONFIG_INVALID" }));
    }
    expect(() => readRecording(join(folder, "none.json"))).toThrow(expect.objectContaining({ code: "CONFIG_INVALID" }));
    expect(() => replayTransport({} as Recording)).toThrow(expect.objectContaining({ code: "CONFIG_INVALID" }));
  });
});

describe("bodies", () => {
  it("come back from their record byte for byte", async () => {
    const types = fc.constantFrom("", "text/plain", "application/octet-stream", "image/png");
    await fc.assert(
      fc.asyncProperty(fc.uint8Array(), types, async (bytes, type) => {
        const body = await recordBody(bytes, type);
        expect([...(bodyBytes(body) ?? [])]).toEqual([...bytes]);
      }),
    );
  });

  it("never keep a secret that is known, wherever in JSON it stands", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.string({ minLength: 6, unit: "grapheme-ascii" }), (value, secret) => {
        const planted = JSON.parse(JSON.stringify({ value, [secret]: [`x${secret}`, { deep: secret }] }));
        const values: string[] = [];
        JSON.stringify(redactBody({ json: planted }, [secret]), (name, inner) => {
          values.push(name);
          if (typeof inner === "string") values.push(inner);
          return inner;
        });
        // What masking leaves may by chance read like a secret made of asterisks.
        if (!/^\*+$/.test(secret)) expect(values.filter((text) => text.includes(secret))).toEqual([]);
      }),
    );
  });

  it("lose what is named like a secret, and the value of secured variables", () => {
    const json = {
      password: "a",
      client_secret: "b",
      secret_set: true,
      variables: [
        { key: "k", value: "c", secured: true },
        { value: "d", secured: false },
      ],
    };
    expect(redactBody({ json }, [])).toEqual({
      json: {
        password: "***",
        client_secret: "***",
        secret_set: true,
        variables: [
          { key: "k", value: "***", secured: true },
          { value: "d", secured: false },
        ],
      },
    });
    const form = [
      { name: "token", text: "a" },
      { name: "message", text: "b" },
    ];
    expect(redactBody({ form }, [])).toEqual({
      form: [
        { name: "token", text: "***" },
        { name: "message", text: "b" },
      ],
    });
  });
});
