/** How the body of an operation travels: JSON by default; the others as Bitbucket documents them. */
export type BodyKind = "json" | "form" | "multipart";

/** What a success of the operation carries when it is not JSON: text, bytes, nothing, or a JSON page or bytes by content type. */
export type ResultKind = "text" | "bytes" | "empty" | "page-or-bytes";

/** The facts of one operation that the client needs while it runs. Kept small: they are part of every bundle. */
export interface OperationFacts {
  /** How a body is sent. Default `json`. Absent for operations without a body. */
  readonly body?: BodyKind;
  /** What a success carries. Absent for JSON. */
  readonly result?: ResultKind;
  /** Largest `pagelen` Bitbucket accepts. Absent for operations without pages; the usual value is 100. */
  readonly pagelen?: number;
  /** Classic OAuth scopes, separated by spaces. Absent when the operation needs none. */
  readonly oauth?: string;
  /** Granular scopes (API tokens, Forge), separated by spaces. */
  readonly granular?: string;
  /** Credential kinds that Bitbucket names for it: `f` Forge, `a` API token. Absent when Bitbucket does not say. */
  readonly auth?: string;
  /** Credential kinds that cannot call it whatever their scopes, separated by spaces. */
  readonly refuses?: string;
  /** Classic scopes that may be needed instead of `oauth`, where Atlassian's own pages disagree. */
  readonly unsure?: string;
}
