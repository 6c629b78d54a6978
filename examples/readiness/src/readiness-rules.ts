/** The rules of a repository, as they stand in `.bitbucket/readiness.yml`. A rule that is left out does not apply. */
export interface ReadinessRules {
  /** What titles must look like. */
  readonly title?: { readonly pattern: string; readonly hint?: string };
  /** How much one pull request may change. */
  readonly size?: { readonly "max-files"?: number; readonly "max-lines"?: number; readonly ignore?: readonly string[] };
  /** Files whose change asks for a change of tests too. */
  readonly tests?: { readonly when: readonly string[]; readonly require: readonly string[] };
  /** Whose approval which files need. People by account id, UUID or nickname; without people anyone's approval counts. */
  readonly owners?: readonly {
    readonly paths: readonly string[];
    readonly people?: readonly string[];
    readonly approvals?: number;
  }[];
  /** Build statuses that must be there and successful. */
  readonly builds?: { readonly required?: readonly string[]; readonly minimum?: number };
  /** Refuse what looks like an unfinished merge. */
  readonly "conflict-markers"?: boolean;
  /** Refuse what Bitbucket could not merge. */
  readonly mergeable?: boolean;
  /** Rules that only warn. */
  readonly warn?: readonly string[];
}

/** Where the rules stand in a repository. */
export const rulesPath = ".bitbucket/readiness.yml";

/** The rules of a repository that has none of its own. */
export const defaultRules: ReadinessRules = {
  size: { "max-files": 60, "max-lines": 1500 },
  "conflict-markers": true,
  mergeable: true,
};
