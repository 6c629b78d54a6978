/** A value of which any field, at any depth, may be missing: what an answer to a `fields` selection is. */
export type DeepPartial<Value> = Value extends (infer Item)[]
  ? DeepPartial<Item>[]
  : Value extends Uint8Array
    ? Value
    : Value extends object
      ? { [Key in keyof Value]?: DeepPartial<Value[Key]> }
      : Value;
