import { afterEach, beforeEach } from "vitest";
import { createSandbox, type Sandbox, type SeededConsumer } from "../src/index.js";
import { type ApiCall, createApiCall } from "./api-client.js";
import { callbackUrl, requestTokens, type TokenReply } from "./oauth-client.js";

/** A sandbox with two consumers, a new one for each test of a file. */
export interface OAuthScene {
  sandbox: Sandbox;
  call: ApiCall;
  /** A consumer that people allow to act for them. */
  app: SeededConsumer;
  /** A private consumer, which may use client credentials. */
  robot: SeededConsumer;
  /** Exchanges a code of `app` for tokens. */
  exchange(code: string, more?: Readonly<Record<string, string>>): Promise<TokenReply>;
  /** Uses a refresh token of `app`. */
  refresh(refreshToken: string): Promise<TokenReply>;
}

export const invalidRefresh = { error: "invalid_grant", error_description: "Invalid refresh_token" };
export const invalidCode = { error: "invalid_grant", error_description: "The specified code is not valid." };

/** Sets the scene before each test of the file that calls this, and clears it away afterwards. */
export function oauthScene(): OAuthScene {
  const scene = {
    exchange: (code, more) =>
      requestTokens(scene.sandbox, scene.app, { grant_type: "authorization_code", code, ...more }),
    refresh: (refreshToken) =>
      requestTokens(scene.sandbox, scene.app, { grant_type: "refresh_token", refresh_token: refreshToken }),
  } as OAuthScene;
  beforeEach(async () => {
    scene.sandbox = await createSandbox({ oauth: { autoApprove: true } });
    const { consumers } = await scene.sandbox.seed({
      users: [{ nickname: "rin" }],
      repositories: [{ slug: "hidden", isPrivate: true }],
      consumers: {
        app: { callbackUrl, scopes: ["repository", "account"] },
        robot: { isPrivate: true, scopes: ["repository:write"] },
      },
    });
    Object.assign(scene, consumers);
    scene.call = createApiCall(scene.sandbox);
  });
  afterEach(() => scene.sandbox.close());
  return scene;
}
