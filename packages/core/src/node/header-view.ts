import type { TransportResponse } from "../transport/transport.js";

/** Headers as undici parses them: by lower-case name, a list where a name repeats. */
export type ParsedHeaders = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Parsed headers in the form a transport answers with; repeated ones are joined as in `fetch`. */
export function headerView(parsed: ParsedHeaders): TransportResponse["headers"] {
  const joined = (value: string | readonly string[] | undefined) =>
    typeof value === "string" ? value : value?.join(", ");
  return {
    get(name) {
      const key = name.toLowerCase();
      // A server may call a header `constructor`; what it does not send must not be found on the prototype either.
      return Object.hasOwn(parsed, key) ? (joined(parsed[key]) ?? null) : null;
    },
    forEach(visit) {
      for (const [name, value] of Object.entries(parsed)) visit(joined(value) ?? "", name);
    },
  };
}
