/** Headers in any of the forms that frameworks have: an object by name, or with a `get` as `fetch` has it. */
export type DeliveryHeaders =
  | { get(name: string): string | null }
  | Readonly<Record<string, string | readonly string[] | undefined>>;

/** The headers of a delivery; the signature is not among those that are signed, and neither is any other of them. */
export interface DeliveryHeaderValues {
  readonly event: string | undefined;
  readonly signature: string | undefined;
  readonly requestUuid: string | undefined;
  readonly hookUuid: string | undefined;
  readonly attempt: number;
}

/** Reads what Bitbucket sends beside the body. A header that is there twice counts as a text with a comma, which no check accepts. */
export function readHeaders(headers: DeliveryHeaders): DeliveryHeaderValues {
  const read = lookUp(headers);
  const attempt = read("x-attempt-number") ?? "";
  return {
    event: read("x-event-key"),
    signature: read("x-hub-signature"),
    requestUuid: readUuid(read("x-request-uuid")),
    hookUuid: readUuid(read("x-hook-uuid")),
    attempt: /^[1-9]\d?$/.test(attempt) ? Number(attempt) : 1,
  };
}

function lookUp(headers: DeliveryHeaders): (name: string) => string | undefined {
  if (typeof headers.get === "function") {
    const get = headers.get as (name: string) => string | null;
    return (name) => get.call(headers, name) ?? undefined;
  }
  const byName = new Map<string, string>();
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) byName.set(name.toLowerCase(), [value].flat().join(", "));
  }
  return (name) => byName.get(name);
}

/** A UUID without its braces; whatever else somebody sends is as if it were not there. */
function readUuid(value: string | undefined): string | undefined {
  return value?.toLowerCase().match(/^\{?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\}?$/)?.[1];
}
