import { apiTokenAuth } from "../../src/auth/api-token-auth.js";
import { oauthAuth } from "../../src/auth/oauth-auth.js";
import type { Client } from "../../src/client/client.js";
import { createClient } from "../../src/client/create-client.js";
import { BitbucketKitError } from "../../src/errors/bitbucketkit-error.js";
import {
  createPullRequestComment,
  getSource,
  listPullRequests,
  uploadDownload,
} from "../../src/generated/operations/index.js";
import { paginate } from "../../src/operations/paginate.js";
import { retry } from "../../src/resilience/retry/retry.js";
import { createMemoryStore } from "../../src/store/create-memory-store.js";
import { createTokenSource } from "../../src/tokens/create-token-source.js";
import type { Transport } from "../../src/transport/transport.js";
import { apiToken, notes, place, pullRequestIds } from "../known-bitbucket.js";
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

const works: readonly Work[] = ["GET", "POST", "paginate", "upload", "download", "refresh"];

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
  const server = await faultyServer(fault.kind === "corrupt-gzip");
  const proxy = await faultProxy(server.url, (connection) =>
    frequency === "always" || connection === 0 ? fault : { kind: "none" },
  );
  const client = createClient({
    baseUrl: `${proxy.url}/2.0`,
    auth: apiTokenAuth(apiToken),
    timeoutMs: 500,
    ...(transport && { transport }),
    use: [retry({ retries: 2, budgetMs: 3_000 })],
  });
  const start = performance.now();
  const outcome = await outcomeOf(() => doWork(work, client, proxy.url));
  const milliseconds = Math.round(performance.now() - start);
  const twice = new Set(server.writes).size < server.writes.length;
  await proxy.close();
  await server[Symbol.asyncDispose]();
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
    case "GET":
      return readPage(client);
    case "POST": {
      const raw = "x".repeat(500);
      const comment = await createPullRequestComment(client, {
        ...place,
        pullRequestId: 7,
        body: { content: { raw } },
      });
      return comment.content?.raw === raw ? "ok" : "wrong: another comment";
    }
    case "paginate": {
      const pages = paginate(client, listPullRequests, { ...place, query: { pagelen: 8 } });
      const ids = (await pages.toArray()).map(({ id }) => id);
      return ids.join() === pullRequestIds.join() ? "ok" : `wrong: ${ids.length} items`;
    }
    case "upload": {
      const body = new FormData();
      body.append("files", new Blob([new Uint8Array(20_000)]), "a.bin");
      await uploadDownload(client, { ...place, body });
      return "ok";
    }
    case "download": {
      const file = await getSource(client, { ...place, commit: "main", path: notes.path });
      const text = file instanceof Uint8Array ? new TextDecoder().decode(file) : "no file";
      return text === notes.content ? "ok" : `wrong: ${text.length} characters`;
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
  return readPage(client);
}

async function readPage(client: Client): Promise<string> {
  const { values = [] } = await listPullRequests(client, { ...place, query: { pagelen: 20 } });
  return values.length === 20 ? "ok" : `wrong: ${values.length} items`;
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
