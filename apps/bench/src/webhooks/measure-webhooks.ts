import { createHmac } from "node:crypto";
import { pullRequest, repository } from "@bucketkit/core/testing";
import { createWebhooks, parseWebhook, verifyWebhookSignature } from "@bucketkit/webhooks";
import { Webhooks as OctokitWebhooks } from "@octokit/webhooks";
import { median } from "../median.js";

/** What one delivery costs. */
export interface WebhookCost {
  readonly what: string;
  readonly bodyBytes: number;
  /** Microseconds for each delivery. */
  readonly micros: number;
  /** Deliveries per second against those of `@octokit/webhooks` in the same round: above 1 is faster. */
  readonly ratio: number;
  /** What the ratio must reach; absent for what does more than its peer. */
  readonly bar?: number;
}

interface Delivery {
  readonly bytes: Uint8Array;
  readonly signature: string;
  readonly number: number;
}

interface Receiver {
  readonly what: string;
  readonly bar?: number;
  /** Verifies, parses, and calls the handler. */
  receive(delivery: Delivery): Promise<unknown>;
}

const secret = "the-secret-of-the-benchmark";
const event = "pullrequest:created";
/** As the middleware of the peer has one. */
const textDecoder = new TextDecoder("utf-8", { fatal: false });
const peer = "@octokit/webhooks: HMAC + parse + dispatch";

/** Measures the same work in three receivers: from the bytes of the body to its HMAC, its JSON, and the call of one handler. Every delivery is another one. */
export async function measureWebhooks(rounds: number, deliveriesPerRound = 1_000): Promise<readonly WebhookCost[]> {
  const costs: WebhookCost[] = [];
  for (const filler of [0, 60_000]) {
    const seconds = new Map<string, number[]>();
    let bodyBytes = 0;
    const handled = { count: 0 };
    // The first round warms up and is not counted.
    for (let round = -1; round < rounds; round += 1) {
      const deliveries = makeDeliveries(deliveriesPerRound, filler, round);
      bodyBytes = deliveries[0]?.bytes.length ?? 0;
      const receivers = makeReceivers(() => {
        handled.count += 1;
      });
      // Another order in every round, so that none is always behind the garbage of the same other one.
      for (let turn = 0; turn < receivers.length; turn += 1) {
        const receiver = receivers[(turn + round + 1) % receivers.length];
        if (!receiver) continue;
        handled.count = 0;
        const started = performance.now();
        for (const delivery of deliveries) await receiver.receive(delivery);
        const took = (performance.now() - started) / 1_000;
        if (handled.count !== deliveriesPerRound) throw new Error(`${receiver.what} handled ${handled.count} of them.`);
        if (round >= 0) seconds.set(receiver.what, [...(seconds.get(receiver.what) ?? []), took]);
      }
    }
    const peers = seconds.get(peer) ?? [];
    for (const { what, bar } of makeReceivers(() => {})) {
      const own = seconds.get(what) ?? [];
      costs.push({
        what,
        bodyBytes,
        micros: (median(own) / deliveriesPerRound) * 1_000_000,
        ratio: median(own.map((value, index) => (peers[index] ?? Number.NaN) / value)),
        ...(bar === undefined ? {} : { bar }),
      });
    }
  }
  return costs;
}

function makeReceivers(handler: () => void): readonly Receiver[] {
  const octokit = new OctokitWebhooks({ secret });
  octokit.on("push", handler);
  const webhooks = createWebhooks({ secret, loopLimit: false, replayWindowMs: 1e12 }).on(event, handler);
  return [
    {
      what: peer,
      // Its middleware makes a text of the bytes in this way.
      receive: ({ bytes, signature, number }) =>
        octokit.verifyAndReceive({
          id: String(number),
          name: "push",
          payload: textDecoder.decode(bytes),
          signature,
        }),
    },
    {
      what: "bucketkit: HMAC + parse and check fields + dispatch",
      bar: 1,
      async receive({ bytes, signature }) {
        if (!(await verifyWebhookSignature({ body: bytes, signature, secrets: secret }))) throw new Error("refused");
        if (parseWebhook({ event, body: bytes }).event === event) handler();
      },
    },
    {
      what: "bucketkit receive(): also deduplicates and makes handles",
      receive: ({ bytes, signature }) =>
        webhooks.receive({ body: bytes, headers: { "x-event-key": event, "x-hub-signature": signature } }),
    },
  ];
}

function makeDeliveries(count: number, filler: number, round: number): readonly Delivery[] {
  const pullrequest = pullRequest({ description: "x".repeat(filler) });
  const { owner } = repository();
  return Array.from({ length: count }, (_, index) => {
    const number = (round + 1) * count + index;
    const title = `Number ${number}`;
    const text = JSON.stringify({ actor: owner, repository: repository(), pullrequest: { ...pullrequest, title } });
    const bytes = new TextEncoder().encode(text);
    const signature = `sha256=${createHmac("sha256", secret).update(bytes).digest("hex")}`;
    return { bytes, signature, number };
  });
}
