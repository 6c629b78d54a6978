/** The origins of one Bitbucket: the real one, or a local one. No value ends in a slash. */
export interface BitbucketHosts {
  /** REST API; `/2.0` is added to it. */
  readonly api: string;
  /** Web pages and the OAuth endpoints. */
  readonly web: string;
  /** Git over HTTPS. */
  readonly git: string;
  /** Storage behind redirects of downloads, LFS files and logs. */
  readonly media: string;
  /** Issuer prefix of the OIDC tokens of pipelines. */
  readonly oidcIssuer: string;
  /** Key set that signs Forge invocation tokens. */
  readonly forgeJwks: string;
}

/** Bitbucket Cloud itself: the default everywhere. */
export const bitbucketCloud: BitbucketHosts = {
  api: "https://api.bitbucket.org",
  web: "https://bitbucket.org",
  git: "https://bitbucket.org",
  media: "https://api.media.atlassian.com",
  oidcIssuer: "https://api.bitbucket.org/2.0",
  forgeJwks: "https://forge.cdn.prod.atlassian-dev.net/.well-known/jwks.json",
};
