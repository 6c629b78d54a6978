import { describe, expect, it } from "vitest";
import { apiToken as knownToken, oauthToken, page } from "../../test/known-bitbucket.js";
import { clientOf, codeOf } from "../../test/served-clients.js";
import { apiTokenAuth } from "../auth/api-token-auth.js";
import type { AuthStrategy } from "../auth/auth-strategy.js";
import { oauthAuth } from "../auth/oauth-auth.js";
import * as operations from "../generated/operations/index.js";
import type { AnyOperation } from "../operations/define-operation.js";
import { paginate } from "../operations/paginate.js";
import { withResponse } from "../operations/with-response.js";
import { checkCredential } from "./check-credential.js";

const workspace = "acme";
const repository = { workspace, repoSlug: "widgets" };
const forge: AuthStrategy = { ...oauthAuth({ accessToken: "t" }), kind: "forge" };
const apiToken = apiTokenAuth(knownToken);

describe("an operation that the credential cannot call", () => {
  it("is refused before anything is sent, whichever way it is called, and names a credential that can", async () => {
    const { client, server } = await clientOf(() => page);
    const list = operations.listRepositoryUserPermissions;
    for (const call of [
      () => list(client, repository),
      () => paginate(client, list, repository).toArray(),
      () => withResponse(client, list, repository),
      () => operations.createDeployKey(client, { ...repository, body: { key: "ssh-ed25519 A", label: "x" } }),
      () => operations.listCurrentUserEmails(client, {}),
    ]) {
      const error = await call().catch((thrown: unknown) => thrown);
      expect(error).toMatchObject({ name: "ConfigurationError", code: "CREDENTIAL_UNSUITABLE" });
      expect(String(error)).toMatch(/cannot be called with access-token\. Use an API token\./);
    }
    expect(server.seen).toHaveLength(0);
  });

  it("is refused to Forge without its label, and to API tokens where only Forge may call", async () => {
    const asForge = await clientOf(() => page, { auth: forge });
    expect(await codeOf(operations.listRepositoryWebhooks(asForge.client, repository))).toBe("CREDENTIAL_UNSUITABLE");
    const asUser = await clientOf(() => page, { auth: apiToken });
    const refusal = operations.getAddonClientKey(asUser.client, { addonKey: "x" });
    await expect(refusal).rejects.toThrow("Use a Forge app");
    expect([asForge.server.seen, asUser.server.seen]).toEqual([[], []]);
  });

  it("is sent with every other credential", async () => {
    for (const auth of [apiToken, oauthAuth({ accessToken: oauthToken })]) {
      const { client, server } = await clientOf(() => page, { auth });
      await operations.listRepositoryUserPermissions(client, repository);
      expect(server.seen).toHaveLength(1);
    }
  });
});

describe("checkCredential", () => {
  const refusedTo = (auth: AuthStrategy) =>
    (Object.values(operations) as unknown as AnyOperation[]).filter((operation) => {
      try {
        checkCredential(operation, auth);
        return false;
      } catch {
        return true;
      }
    });

  it("refuses what the facts name and nothing else", () => {
    expect(refusedTo(forge)).toHaveLength(65);
    expect(refusedTo(apiToken).map(({ operationId }) => operationId)).toEqual([
      operations.getAddonClientKey.operationId,
    ]);
    expect(refusedTo({ ...apiToken, kind: "access-token" })).toHaveLength(31);
    for (const kind of ["oauth", "connect-jwt", "anonymous"] as const)
      expect(refusedTo({ ...apiToken, kind })).toEqual([]);
  });
});
