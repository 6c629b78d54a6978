/** How the OAuth server behaves where Bitbucket changed or a test wants it otherwise. */
export interface OAuthSettings {
  /**
   * `true`: authorization requests are granted at once by the sandbox's own user, or by the user with this nickname, without a page.
   * Default `false`: a page asks.
   */
  readonly autoApprove: boolean | string;
  /** `true`: a used refresh token is refused at once. Default `false`: it goes on working for ten minutes, as with Bitbucket. */
  readonly strictRefresh: boolean;
  /** `true`: token answers have `scopes` instead of `scope`, as before May 2026. Default `false`. */
  readonly legacyScopes: boolean;
}

export const usualSettings: OAuthSettings = { autoApprove: false, strictRefresh: false, legacyScopes: false };
