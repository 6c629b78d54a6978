import { accessTokenAuth } from "../../src/auth/access-token-auth.js";
import { createClient } from "../../src/client/create-client.js";
import { RateLimitError } from "../../src/errors/rate-limit-error.js";
import { rateBudget } from "../../src/resilience/rate-budget/rate-budget.js";
import { accessToken } from "../known-bitbucket.js";
import { connectStore } from "../shared-store/connect-store.js";
import { serveWork } from "../workers.js";

/** How many requests a worker tries and what came of them. */
export interface BudgetWork {
  readonly requests: number;
}
export interface BudgetReport {
  readonly sent: number;
  readonly heldBack: number;
  readonly failures: readonly string[];
}

const [storeUrl = "", apiUrl = "", limit = ""] = process.argv.slice(2);
const client = createClient({
  baseUrl: `${apiUrl}/2.0`,
  auth: accessTokenAuth({ token: accessToken }),
  use: [rateBudget({ store: connectStore(storeUrl), limits: { repositories: Number(limit) } })],
});

serveWork<BudgetWork, BudgetReport>(async ({ requests }) => {
  let sent = 0;
  let heldBack = 0;
  let left = requests;
  const failures: string[] = [];
  const lane = async () => {
    while (left-- > 0) {
      try {
        await client.request("GET /repositories/acme/widgets", {}, { priority: "interactive" });
        sent++;
      } catch (error) {
        if (RateLimitError.isInstance(error) && error.resource === "repositories") heldBack++;
        else failures.push(String(error));
      }
    }
  };
  await Promise.all(Array.from({ length: 8 }, lane));
  return { sent, heldBack, failures };
});
