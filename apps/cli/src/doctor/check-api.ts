import { AuthenticationError, type Bitbucket, RequestError, ScopeError, withResponse } from "@bucketkit/core";
import { getCurrentUser } from "@bucketkit/core/operations";
import { type Check, wordsOf } from "./check.js";

/** Whether the API answers this credential, and which scopes it says the credential has. */
export async function checkApi(bitbucket: Bitbucket): Promise<Check[]> {
  try {
    const { data, headers } = await withResponse(bitbucket, getCurrentUser, {}, { timeoutMs: 15_000 });
    const granted = headers.get("x-oauth-scopes");
    return [
      {
        name: "API",
        state: "ok",
        detail: `${bitbucket.baseUrl} knows you as ${data.display_name ?? data.nickname ?? "a user without name"}`,
      },
      granted
        ? { name: "scopes", state: "ok", detail: granted }
        : { name: "scopes", state: "skip", detail: "Bitbucket does not tell which scopes this credential has" },
    ];
  } catch (error) {
    // Access tokens stand for a bot; not every one may ask who it is.
    if (bitbucket.auth.kind === "access-token") {
      return [
        {
          name: "API",
          state: "warn",
          detail: wordsOf(error),
          next: "Access tokens need not know a user; look at the repository check.",
        },
      ];
    }
    return [{ name: "API", state: "fail", detail: wordsOf(error), next: nextStep(error) }];
  }
}

function nextStep(error: unknown): string {
  if (RequestError.isInstance(error)) return "Check the network, the proxy, and BUCKETKIT_HOSTS when it is set.";
  if (ScopeError.isInstance(error)) return "Give the credential the scope read:user:bitbucket (API token) or account.";
  if (AuthenticationError.isInstance(error)) {
    return "Make a new API token with scopes at https://id.atlassian.com/manage-profile/security/api-tokens, or check the one you have.";
  }
  return "Read what the API said.";
}
