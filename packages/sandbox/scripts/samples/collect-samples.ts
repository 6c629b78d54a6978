import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createSandbox, type Sandbox } from "@bucketkit/sandbox";
import { fetch, ProxyAgent } from "undici";
import { act } from "./act.js";
import type { Call } from "./call.js";
import { sampleSeed } from "./scene.js";

/** One line of the file: an answer to a request, or what a webhook was told. */
export type Sample =
  | { readonly operation: string; readonly status: number; readonly requestId: string; readonly body: unknown }
  | { readonly event: string; readonly status: number; readonly requestId: string; readonly body: unknown };

/** Plays the scene through the proxy of a fresh sandbox, and takes what was answered and delivered from its logs. */
export async function collectSamples(): Promise<readonly Sample[]> {
  const receiver = createServer((incoming, outgoing) => {
    incoming.resume().once("end", () => outgoing.end());
  });
  await new Promise<void>((resolve) => receiver.listen(0, "127.0.0.1", resolve));
  const sandbox = await createSandbox({ workspace: "own", proxy: true, record: true });
  try {
    sandbox.clock.freeze("2026-01-12T08:00:00Z");
    const seeded = await sandbox.seed(sampleSeed);
    const mara = seeded.users.mara;
    const bot = seeded.tokens.bot;
    if (!mara || !bot) throw new Error("The seed has no reviewer, or no bot.");
    const { apiToken } = sandbox.credentials;
    const dispatcher = await openDispatcher(sandbox);
    const callAs = (authorization: string) => createCall(dispatcher, authorization);
    const author = callAs(basic(apiToken.email, apiToken.token));
    const events = (await author("GET", "/hook_events/workspace?pagelen=50")).values.map(
      ({ event }: { event: string }) => event,
    );
    const { port } = receiver.address() as AddressInfo;
    const hook = { url: `http://127.0.0.1:${port}/`, description: "All", active: true, events };
    for (const workspace of ["acme", "sandbox-user"])
      await author("POST", `/workspaces/${workspace}/hooks`, { ...hook, secret: "of the sample" });
    await act({
      author,
      reviewer: callAs(basic(mara.email, mara.apiToken)),
      bot: callAs(`Bearer ${bot}`),
      wait: (minutes) => sandbox.clock.advance(minutes * 60_000),
    });
    await sandbox.deliveries.settled();
    await dispatcher.close();
    return samplesOf(sandbox);
  } finally {
    await sandbox.close();
    receiver.close();
  }
}

function samplesOf(sandbox: Sandbox): readonly Sample[] {
  const recordings = sandbox.recordings ?? [];
  const answers = recordings.flatMap(({ operation, status, requestId, body }, index): readonly Sample[] => {
    if (status < 300) return [{ operation, status, requestId, body }];
    // What a client that follows the redirect takes for the answer; the calls are made one after the other.
    const followed = status === 302 ? recordings[index + 1] : undefined;
    return followed ? [{ operation, status: followed.status, requestId: followed.requestId, body: followed.body }] : [];
  });
  const delivered = sandbox.deliveries.map(({ event, id, attempts, body }): Sample => {
    const status = attempts.at(-1)?.status;
    if (typeof status !== "number") throw new Error(`${event} did not arrive: ${status}`);
    return { event, status, requestId: id, body: JSON.parse(body) };
  });
  return [...answers, ...delivered];
}

async function openDispatcher({ proxy }: Sandbox): Promise<ProxyAgent> {
  if (!proxy) throw new Error("The sandbox has no proxy.");
  return new ProxyAgent({ uri: proxy.url, requestTls: { ca: await readFile(proxy.caFile, "utf8") } });
}

function createCall(dispatcher: ProxyAgent, authorization: string): Call {
  return async (method, path, body) => {
    const answer = await fetch(`https://api.bitbucket.org/2.0${path}`, {
      dispatcher,
      method,
      headers: { Authorization: authorization, ...(body === undefined ? {} : { "Content-Type": "application/json" }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (answer.status === 501) {
      console.error(`not simulated: ${method} ${path}`);
      return undefined;
    }
    if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status} ${text}`);
    return answer.headers.get("content-type")?.startsWith("application/json") ? JSON.parse(text) : undefined;
  };
}

function basic(user: string, secret: string): string {
  return `Basic ${Buffer.from(`${user}:${secret}`).toString("base64")}`;
}
