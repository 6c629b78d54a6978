import { apiTokenAuth } from "../../src/auth/api-token-auth.js";
import { oauthAuth } from "../../src/auth/oauth-auth.js";
import type { Client } from "../../src/client/client.js";
import { createClient } from "../../src/client/create-client.js";
import { BitbucketKitError } from "../../src/errors/bitbucketkit-error.js";
import { createCommitFromFiles, getDiff } from "../../src/generated/operations/index.js";
import type { Page } from "../../src/generated/types.js";
import { defineOperation } from "../../src/operations/define-operation.js";
import { paginate } from "../../src/operations/paginate.js";
import { retry } from "../../src/resilience/retry/retry.js";
import { createMemoryStore } from "../../src/store/create-memory-store.js";
import { createTokenSource } from "../../src/tokens/create-token-source.js";
import type { Transport } from "../../src/transport/transport.js";
import { type Fault, faults } from "./fault.js";
import { faultProxy } from "./fault-proxy.js";
import { faultyServer } from "./faulty-server.js";

/** What a client does while its connections are spoiled. */
export type Work = "GET" | "POST" | "paginate" | "upload" | "download" | "refresh";

/** How often a fault strikes: the first connection only, or every one. */
export type Frequency = "once" | "always";

/** What became of one piece of work under one fault. */
export interface MatrixCell {
  readonly work: Work;
  readonly fault: Fault["kind"];
  readonly frequency: Frequency;
  /** `ok`, the code of a typed error, `hung`, `crashed: ...`, or `wrong: ...` for a result that is not what was sent. */
  readonly outcome: string;
  readonly milliseconds: number;
  /** Whether the outcome is one that users can live with. */
  readonly isAcceptable: boolean;
}

/** Milliseconds after which work counts as hung: three attempts of half a second and their pauses. */
const budgetMs = 6_000;

const listNumbers = defineOperation<object, Page<{ id: number }>>("listNumbers", "GET /numbers", { pagelen: 100 });
const works: readonly Work[] = ["GET", "POST", "paginate", "upload", "download", "refresh"];
const place = { workspace: "acme", repoSlug: "widgets" };

/** Runs every piece of work under every fault, in both frequencies. */
export async function runMatrix(
  only: { readonly frequencies?: readonly Frequency[]; readonly transport?: Transport } = {},
): Promise<MatrixCell[]> {
  const cells = (only.frequencies ?? ["once", "always"]).flatMap((frequency) =>
    faults.flatMap((fault) => works.map((work) => () => runCell(work, fault, frequency, only.transport))),
  );
  const results: MatrixCell[] = new Array(cells.length);
  const waiting = cells.entries();
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      for (const [index, run] of waiting) results[index] = await run();
    }),
  );
  return results;
}

async function runCell(
  work: Work,
  fault: Fault,
  frequency: Frequency,
  transport: Transport | undefined,
): Promise<MatrixCell> {
  const server = await faultyServer();
  const proxy = await faultProxy(server.url, (connection) =>
    frequency === "always" || connection === 0 ? fault : { kind: "none" },
  );
  const client = createClient({
    baseUrl: `${proxy.url}/2.0`,
    auth: apiTokenAuth({ email: "me@example.com", token: "CANARY-tok" }),
    timeoutMs: 500,
    ...(transport && { transport }),
    use: [retry({ retries: 2, budgetMs: 3_000 })],
  });
  const start = performance.now();
  const outcome = await outcomeOf(() => doWork(work, client, proxy.url));
  const milliseconds = Math.round(performance.now() - start);
  const twice = new Set(server.writes).size < server.writes.length;
  await proxy.close();
  await server.close();
  const told = twice && (work === "POST" || work === "upload") ? "wrong: written twice" : outcome;
  return {
    work,
    fault: fault.kind,
    frequency,
    outcome: told,
    milliseconds,
    isAcceptable: isAcceptable(work, fault, frequency, told),
  };
}

async function doWork(work: Work, client: Client, origin: string): Promise<string> {
  switch (work) {
    case "GET": {
      const page = await client.request<Page<unknown>>("GET /numbers");
      return page.values.length === 20 ? "ok" : `wrong: ${page.values.length} items`;
    }
    case "POST": {
      const { written } = await client.request<{ written: number }>("POST /numbers", {
        body: { text: "x".repeat(2_000) },
      });
      return written > 2_000 ? "ok" : `wrong: ${written} bytes written`;
    }
    case "paginate": {
      const ids = (await paginate(client, listNumbers, {}).toArray()).map(({ id }) => id);
      return ids.join() === Array.from({ length: 80 }, (_value, index) => index).join()
        ? "ok"
        : `wrong: ${ids.length} items`;
    }
    case "upload": {
      const body = new FormData();
      body.append("/a.bin", new Blob([new Uint8Array(20_000)]), "a.bin");
      await createCommitFromFiles(client, { ...place, body });
      return "ok";
    }
    case "download": {
      const diff = await getDiff(client, { ...place, spec: "a" });
      return diff === "diff --git a/x b/x\n".repeat(400) ? "ok" : `wrong: ${diff.length} characters`;
    }
    case "refresh":
      return refresh(origin);
  }
}

/** A call whose token has to be fetched through the spoiled connection first. */
async function refresh(origin: string): Promise<string> {
  const tokenSource = createTokenSource({
    store: createMemoryStore(),
    key: "oauth/me",
    timeoutMs: 500,
    async fetchToken({ signal }) {
      const response = await fetch(`${origin}/site/oauth2/access_token`, {
        method: "POST",
        body: "grant_type=client_credentials",
        signal,
      });
      const { access_token: accessToken, expires_in: expiresInSeconds } = (await response.json()) as {
        access_token: string;
        expires_in: number;
      };
      return { accessToken, expiresInSeconds };
    },
  });
  const client = createClient({
    baseUrl: `${origin}/2.0`,
    auth: oauthAuth({ tokenSource }),
    timeoutMs: 1_500,
    use: [retry({ retries: 2, budgetMs: 3_000 })],
  });
  const page = await client.request<Page<unknown>>("GET /numbers");
  return page.values.length === 20 ? "ok" : `wrong: ${page.values.length} items`;
}

async function outcomeOf(run: () => Promise<string>): Promise<string> {
  let timer: NodeJS.Timeout | undefined;
  const hung = new Promise<string>((resolve) => {
    timer = setTimeout(resolve, budgetMs, "hung");
  });
  const done = run().catch((error: unknown) =>
    BitbucketKitError.isInstance(error) ? error.code : `crashed: ${String(error)}`,
  );
  try {
    return await Promise.race([done, hung]);
  } finally {
    clearTimeout(timer);
  }
}

/** Faults that only slow things down, or touch nothing that is not compressed. */
const harmless: readonly Fault["kind"][] = ["none", "latency", "bandwidth"];

function isAcceptable(work: Work, fault: Fault, frequency: Frequency, outcome: string): boolean {
  if (/^(hung|crashed|wrong)/.test(outcome)) return false;
  if (outcome === "ok") return true;
  // A write may have arrived although its answer did not, so it is the caller who decides whether to send it again.
  const mayFail = frequency === "always" || work === "POST" || work === "upload";
  return mayFail && !harmless.includes(fault.kind);
}
