/** A parameter that stands in the path of an operation. */
export interface PathParameter {
  readonly name: string;
  /** `ref`: a branch, tag or range that may contain slashes; `path`: a file path; `segment`: everything else. */
  readonly form: "segment" | "ref" | "path";
}

/** One operation of the REST API as the facts document describes it. */
export interface Operation {
  readonly operationId: string;
  readonly method: "GET" | "PUT" | "POST" | "DELETE";
  /** Path template below `/2.0`. */
  readonly template: string;
  readonly pathParameters: readonly PathParameter[];
  readonly queryParameters: ReadonlySet<string>;
  /** Largest `pagelen`, where the operation is a list. */
  readonly maximumPagelen: number | undefined;
  readonly classicScopes: readonly string[];
  readonly granularScopes: readonly string[];
  /** Kinds of credentials that it refuses whatever their scopes: `access-token`, `api-token`, `forge`. */
  readonly refusedCredentials: readonly string[];
  readonly isDeprecated: boolean;
}
