/** The body that an operation takes. */
export type BodyOf<Parameters extends { body?: unknown }> = NonNullable<Parameters["body"]>;

/** The query that an operation takes. */
export type QueryOf<Parameters extends { query?: unknown }> = NonNullable<Parameters["query"]>;
