import { createTokenSource } from "../../src/tokens/create-token-source.js";
import { connectStore } from "../shared-store/connect-store.js";
import { serveWork } from "../workers.js";
import { fetchFromEndpoint } from "./fetch-from-endpoint.js";

/** What a worker of the race does and what came of it. */
export interface RefreshWork {
  readonly key: string;
  readonly callers: number;
  readonly timeoutMs: number;
}
export interface RefreshReport {
  readonly tokens: readonly string[];
  readonly failures: readonly string[];
}

const [storeUrl = "", endpointUrl = ""] = process.argv.slice(2);

serveWork<RefreshWork, RefreshReport>(async ({ key, callers, timeoutMs }) => {
  const source = createTokenSource({
    store: connectStore(storeUrl),
    key,
    timeoutMs,
    fetchToken: fetchFromEndpoint(endpointUrl),
  });
  const outcomes = await Promise.allSettled(Array.from({ length: callers }, () => source.getToken()));
  return {
    tokens: outcomes.flatMap((outcome) => (outcome.status === "fulfilled" ? [outcome.value] : [])),
    failures: outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [String(outcome.reason)] : [])),
  };
});
