import { createMemoryStore } from "@bucketkit/core/store";
import { expect, it } from "vitest";
import { createOAuthClient } from "../client/create-oauth-client.js";
import { createOAuthRoutes } from "./create-oauth-routes.js";
import type { OAuthRoutesOptions } from "./oauth-routes-options.js";

const store = createMemoryStore();
const client = createOAuthClient({
  clientId: "key",
  clientSecret: "s3cr3t",
  redirectUri: "https://app.example/callback",
  store,
});

it("refuses an option that is misspelt: without `maySignIn` everybody may", () => {
  const options = { client, store, maysignin: () => false } as OAuthRoutesOptions;
  expect(() => createOAuthRoutes(options)).toThrow(/createOAuthRoutes has no option `maysignin`.*maySignIn/);
});

it.each(["client", "store"])("names %s when it is missing", (name) => {
  for (const value of [undefined, {}]) {
    expect(() => createOAuthRoutes({ client, store, [name]: value })).toThrow(`\`${name}\` is missing`);
  }
});
