import { describe, expect, it, vi } from "vitest";
import { place, pullRequestPage, repository, reset, widgets } from "../../test/known-bitbucket.js";
import { clientOf, codeOf } from "../../test/served-clients.js";
import type { Feature } from "../client/feature.js";
import { getRepository, listPullRequests } from "../generated/operations/index.js";
import { paginate } from "../operations/paginate.js";
import { retry } from "../resilience/retry/retry.js";
import { debugLog } from "./debug-log.js";

const clock = { pause: async () => undefined, random: () => 1 };

/** Lines with what differs from run to run left out. */
function logged(): { readonly lines: string[]; readonly log: Feature } {
  const lines: string[] = [];
  const write = (line: string) =>
    void lines.push(line.replace(/127\.0\.0\.1:\d+/, "host").replace(/after \d+ ms/, "after N ms"));
  return { lines, log: debugLog({ write }) };
}

describe("debugLog", () => {
  it("tells calls, waits, repetitions and answers apart", async () => {
    const { lines, log } = logged();
    const { client } = await clientOf(
      (_request, number) => (number === 0 ? { status: 503 } : { json: {}, headers: { "x-request-id": "abc" } }),
      { use: [log, retry({ clock })] },
    );
    await getRepository(client, { ...place, query: { fields: "slug" } });
    await getRepository(client, place);
    expect(lines).toEqual([
      `bitbucket #1 GET http://host/2.0/repositories/acme/widgets?fields=slug (${getRepository.operationId})`,
      "bitbucket #1 waits 500 ms: fault",
      "bitbucket #1 again after attempt 1: 503",
      "bitbucket #1 200 after N ms, request abc",
      `bitbucket #2 GET http://host/2.0/repositories/acme/widgets (${getRepository.operationId})`,
      "bitbucket #2 200 after N ms, request abc",
    ]);
  });

  it("tells why there was no answer, and passes the error on", async () => {
    const { lines, log } = logged();
    const { client } = await clientOf(() => reset, { use: [log] });
    expect(await codeOf(client.request(`GET ${widgets}`))).toBe("REQUEST_FAILED");
    const reason = new DOMException("enough", "AbortError");
    expect(await codeOf(client.request(`GET ${widgets}`, {}, { signal: AbortSignal.abort(reason) }))).toBe(reason.code);
    expect(lines.filter((_line, index) => index % 2)).toEqual([
      "bitbucket #1 REQUEST_FAILED after N ms",
      "bitbucket #2 AbortError after N ms",
    ]);
  });

  it("names the operation of every page of a list", async () => {
    const { lines, log } = logged();
    const { client } = await clientOf(pullRequestPage, { use: [log] });
    await paginate(client, listPullRequests, { ...place, query: { pagelen: 20 } }).toArray();
    expect(lines.filter((line) => line.endsWith(`(${listPullRequests.operationId})`))).toHaveLength(2);
  });

  it("lets nothing that a server sends steer the terminal", async () => {
    const lines: string[] = [];
    const { wrap } = debugLog({ write: (line) => void lines.push(line) });
    const headers = { get: () => "a\u001b[2Jb\nc", forEach: () => undefined };
    const send = wrap(async ({ url }) => ({ status: 200, url, headers, data: undefined }), {} as never);
    await send({ method: "GET", url: "https://x.example/a\u001b[2J\nb" });
    expect(lines.join("")).not.toMatch(/\p{Cc}/u);
  });

  it("writes to standard error by default", async () => {
    const error = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const { client } = await clientOf(() => repository, { use: [debugLog()] });
    await client.request(`GET ${widgets}`);
    expect(error).toHaveBeenCalledTimes(2);
  });
});
