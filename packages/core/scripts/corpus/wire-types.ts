import { isRecord } from "./is-record.js";

/** Schemas by the `type` they carry on the wire, the full object first. */
export type WireTypes = Readonly<Record<string, readonly string[]>>;

/** Whether a value may be an object of a schema as far as its `type` tells. */
export function carries(wireTypes: WireTypes, schemaName: string, value: unknown): boolean {
  if (!isRecord(value) || typeof value.type !== "string") return true;
  const names = wireTypes[value.type];
  if (names) return names.includes(schemaName);
  return !Object.values(wireTypes).some((all) => all.includes(schemaName));
}
