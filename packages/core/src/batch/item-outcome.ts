/** What became of one item of a batch. */
export type ItemOutcome<Item, Value> = { readonly item: Item; readonly key: string } & (
  | {
      readonly status: "done";
      readonly value: Value /** Taken from the checkpoint instead of being done again. */;
      readonly resumed: boolean;
    }
  | { readonly status: "failed"; readonly error: unknown }
  /** Not begun, because the batch was stopped before. */
  | { readonly status: "skipped" }
);

/** How far a batch is. */
export interface BatchProgress {
  readonly total: number;
  readonly done: number;
  readonly failed: number;
  /** Of those done, taken from the checkpoint. */
  readonly resumed: number;
  readonly running: number;
}
