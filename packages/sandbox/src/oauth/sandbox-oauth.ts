import { removeConsumer } from "../domain/oauth-consumers.js";
import { filledText, flag, objectOf } from "../seed/check-input.js";
import type { SeedConsumer, SeededConsumer } from "../seed/seed-input.js";
import type { SandboxState } from "../state/sandbox-state.js";
import { type OAuthSettings, usualSettings } from "./oauth-settings.js";

/** The OAuth 2.0 server of a sandbox. */
export interface SandboxOAuth {
  /** Page that asks people: the authorization endpoint. */
  readonly authorizationUrl: string;
  /** Token endpoint. */
  readonly tokenUrl: string;
  /** What holds now. */
  readonly settings: OAuthSettings;
  /** Changes settings until the next `reset()`. @throws TypeError for a setting that there is not. */
  configure(change: Partial<OAuthSettings>): void;
  /** Consumers that there are, without their secrets. */
  readonly consumers: readonly Omit<SeededConsumer, "secret">[];
  /** Adds a consumer until the next `reset()`; `seed()` adds one for good. */
  addConsumer(name: string, consumer: SeedConsumer): SeededConsumer;
  /** Removes a consumer with all its tokens. @returns whether there was one. */
  removeConsumer(key: string): boolean;
}

/** Passes when a value has settings of the OAuth server only. @throws TypeError that names the part. */
export const checkOAuthSettings = objectOf(
  {},
  {
    autoApprove: (value, where) => (typeof value === "string" ? filledText : flag)(value, where),
    strictRefresh: flag,
    legacyScopes: flag,
  },
);

/** {@link SandboxOAuth} with the way back to how it began. */
export interface ResettableOAuth extends SandboxOAuth {
  reset(): void;
}

/** The OAuth server of a sandbox, as its owner sees it. */
export function createSandboxOAuth(parts: {
  readonly state: SandboxState;
  /** Origin of the web pages. */
  readonly web: string;
  readonly initial: Partial<OAuthSettings>;
  readonly addConsumer: SandboxOAuth["addConsumer"];
}): ResettableOAuth {
  const { state, web, initial, addConsumer } = parts;
  let settings: OAuthSettings = { ...usualSettings, ...initial };
  return {
    authorizationUrl: `${web}/site/oauth2/authorize`,
    tokenUrl: `${web}/site/oauth2/access_token`,
    get settings() {
      return settings;
    },
    get consumers() {
      return [...state.oauthConsumers.values()].map(({ name, key }) => ({ name, key }));
    },
    configure(change) {
      checkOAuthSettings(change, "oauth.configure()");
      settings = { ...settings, ...change };
    },
    addConsumer,
    removeConsumer: (key) => removeConsumer(state, key),
    reset() {
      settings = { ...usualSettings, ...initial };
    },
  };
}
