/** One thing of a collection that needs no record of its own: a key, a variable, a permission ... */
export interface ResourceRecord {
  /** What its URL ends in. */
  readonly key: string;
  /** Grows by one with each thing of its kind. */
  readonly number: number;
  /** What was said about it, checked. */
  fields: Readonly<Record<string, unknown>>;
  /** Who made it. */
  readonly userUuid: string;
  readonly createdOn: string;
  updatedOn: string;
}

/** The things of one collection by their keys, in the order in which they were made. */
export type Resources = Map<string, ResourceRecord>;
