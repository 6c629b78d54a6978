/** The origins of one sandbox, in the form that `createClient({ hosts })` and `BUCKETKIT_HOSTS` take. */
export interface SandboxHosts {
  /** REST API; `/2.0` is added to it. */
  readonly api: string;
  /** Web pages. */
  readonly web: string;
  /** Git over HTTP. */
  readonly git: string;
  /** Storage behind redirects. */
  readonly media: string;
  /** Avatars of repositories; default: `web`. */
  readonly avatars?: string;
  /** Issuer prefix of pipelines tokens. */
  readonly oidcIssuer: string;
  /** Key set of Forge invocation tokens. */
  readonly forgeJwks: string;
}

/** Every host on the one origin that the sandbox listens on. */
export function hostsOn(origin: string): SandboxHosts {
  return {
    api: origin,
    web: origin,
    git: origin,
    media: origin,
    oidcIssuer: `${origin}/2.0`,
    forgeJwks: `${origin}/.well-known/jwks.json`,
  };
}
