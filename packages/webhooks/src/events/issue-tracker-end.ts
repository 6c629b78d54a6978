import { findEnding } from "@bucketkit/core";

/** What is known about the end of the issue tracker, and with it of the `issue:*` events. */
export function issueTrackerEnd(): { readonly since: string; readonly replacement: string } {
  const ending = findEnding("GET", "/repositories/{workspace}/{repo_slug}/issues");
  // Both are facts of core's list of what has ended; a test holds it to them.
  return { since: ending?.since ?? "2026-08-20", replacement: ending?.replacement ?? "another issue tracker" };
}
