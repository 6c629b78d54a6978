import { isObject } from "../shapes/simple-shapes.js";

/** When an event happened, by the newest date that its signed body has for it, in milliseconds since 1970. Pushes have none. */
export function signedDate(payload: unknown): number | undefined {
  if (!isObject(payload)) return undefined;
  const { pullrequest, comment, commit_status: status, approval, changes_request: request, issue } = payload;
  const dates = [
    ...[pullrequest, comment, status, issue].flatMap((part) =>
      isObject(part) ? [part.updated_on, part.created_on] : [],
    ),
    ...[approval, request].map((part) => isObject(part) && part.date),
  ]
    .map((date) => (typeof date === "string" ? Date.parse(date) : Number.NaN))
    .filter((date) => !Number.isNaN(date));
  return dates.length > 0 ? Math.max(...dates) : undefined;
}
