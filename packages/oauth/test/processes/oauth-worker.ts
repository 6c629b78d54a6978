import { createFileStore } from "@bucketkit/store";
import { createOAuthClient } from "../../src/index.js";
import { datedFetch } from "../dated-fetch.js";
import type { WorkerReport, WorkerSettings } from "./start-workers.js";

const settings = JSON.parse(process.argv[2] ?? "") as WorkerSettings;
const now = () => Date.now() + settings.aheadMs;
const client = createOAuthClient({
  clientId: settings.clientId,
  clientSecret: settings.clientSecret,
  redirectUri: settings.redirectUri,
  hosts: settings.hosts,
  timeoutMs: settings.timeoutMs,
  store: createFileStore({ dir: settings.folder }),
  now,
  fetch: datedFetch(now),
});

process.on("message", async (callers: number) => {
  const auth = client.authFor(settings.accountId);
  const outcomes = await Promise.allSettled(
    Array.from({ length: callers }, async () => auth.authorize({ method: "GET", url: "" })),
  );
  const report: WorkerReport = {
    headers: outcomes.flatMap((outcome) => (outcome.status === "fulfilled" ? [outcome.value.authorization ?? ""] : [])),
    failures: outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [String(outcome.reason)] : [])),
  };
  process.send?.(report);
});
process.on("disconnect", () => process.exit(0));
process.send?.("ready");
