import type { LiveWebhookEventName } from "../../src/index.js";

/** What one delivery did: the line that a handler writes into the ledger. */
export interface Effect {
  /** Of its delivery. */
  readonly id: string;
  readonly event: string;
  /** The status, branch, tag or pull request that it is about. */
  readonly subject: string;
  /** The states of the subject that it tells of: what a status became, commits of a push, the date of a pull request. */
  readonly versions: readonly string[];
  /** What it adds to the balance of its account. */
  readonly amount: number;
  /** Whether it was made up by `reconcile`. */
  readonly reconciled: boolean;
}

/** What the handlers of this test handle. */
export const fireEvents = [
  "repo:commit_status_created",
  "repo:push",
  "pullrequest:created",
  "pullrequest:updated",
  "pullrequest:fulfilled",
  "pullrequest:rejected",
] as const satisfies readonly LiveWebhookEventName[];

/** `gone` stands for a branch that was deleted. */
interface Change {
  readonly new: { readonly name: string; readonly type: string; readonly target: { readonly hash: string } } | null;
  readonly old: { readonly name: string; readonly type: string } | null;
  readonly commits?: readonly { readonly hash: string }[];
}

/** What payloads of {@link fireEvents} have and this test looks at. */
interface Payload {
  readonly repository: { readonly full_name: string };
  readonly commit_status?: { readonly key: string; readonly state: string; readonly description?: string | null };
  readonly push?: { readonly changes: readonly Change[] };
  readonly pullrequest?: { readonly id: number; readonly updated_on?: string };
}

/** The effect that a delivery is to have, by its payload. */
export function effectOf(
  event: string,
  payload: Payload,
  { id, reconciled }: Pick<Effect, "id" | "reconciled">,
): Effect {
  const { repository, commit_status: status, push, pullrequest } = payload;
  const base = { id, event, reconciled, amount: 1 };
  const place = repository.full_name;
  if (status) {
    const subject = `${place} status ${status.key}`;
    return { ...base, subject, versions: [status.state], amount: Number(status.description) };
  }
  if (pullrequest) {
    return { ...base, subject: `${place} #${pullrequest.id}`, versions: [pullrequest.updated_on ?? ""] };
  }
  const [change] = push?.changes ?? [];
  const ref = change?.new ?? change?.old;
  const hashes = (change?.commits ?? []).map(({ hash }) => hash);
  const versions = [...new Set([change?.new?.target.hash ?? "gone", ...hashes])];
  return { ...base, subject: `${place} ${ref?.type} ${ref?.name}`, versions };
}
