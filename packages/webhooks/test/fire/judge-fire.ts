import type { Effect } from "./effect.js";
import type { Account } from "./ledger.js";
import type { SentDelivery } from "./sent-deliveries.js";

/** What is there when all is over. */
export interface FireFacts {
  readonly sent: readonly SentDelivery[];
  readonly accounts: readonly Account[];
  /** Delivery ids, one for each call of a handler. */
  readonly runs: readonly string[];
}

/** What came of it. Those that must be 0 say so. */
export interface FireNumbers {
  readonly sent: number;
  readonly acknowledged: number;
  readonly effects: number;
  /** Effects that were there twice, and accounts whose balance is not the sum of their effects. Must be 0. */
  readonly duplicates: number;
  /** Acknowledged deliveries without their effect. Must be 0. */
  readonly lost: number;
  /** Calls of handlers for what had been handled, or half handled, before. */
  readonly repeated: number;
  readonly unacknowledged: number;
  /** Taken by the queue, while the answer to Bitbucket was lost. */
  readonly handledAnyway: number;
  readonly recovered: number;
  readonly recoveredPushes: number;
  readonly recoveredPullRequests: number;
  /** Never acknowledged, not handled, and not found by `reconcile` either. Must be 0. */
  readonly missing: number;
  /** Effects of what nobody sent, and reconciled ones of what had been handled. Must be 0. */
  readonly invented: number;
}

/** Counts. */
export function judgeFire({ sent, accounts, runs }: FireFacts): FireNumbers {
  const effects = accounts.flatMap((account) => account.effects);
  const byId = new Map(effects.map((effect) => [effect.id, effect]));
  const hasEffect = ({ effect }: SentDelivery): boolean => byId.get(effect.id)?.amount === effect.amount;
  const acknowledged = sent.filter(({ isAcknowledged }) => isAcknowledged);
  const unacknowledged = sent.filter(({ isAcknowledged }) => !isAcknowledged);
  const open = unacknowledged.filter((delivery) => !hasEffect(delivery)).map(({ effect }) => effect);
  const reconciled = groupBySubject(effects.filter((effect) => effect.reconciled));
  const recovered = open.filter((effect) => reconciled.get(effect.subject)?.some((found) => covers(found, effect)));
  const openBySubject = groupBySubject(open);
  const sentIds = new Set(sent.map(({ effect }) => effect.id));
  const isInvented = (effect: Effect): boolean =>
    effect.reconciled
      ? !openBySubject.get(effect.subject)?.some((wanted) => covers(effect, wanted))
      : !sentIds.has(effect.id);
  const wrongAccounts = accounts.filter((account) => account.balance !== sumOf(account.effects));
  return {
    sent: sent.length,
    acknowledged: acknowledged.length,
    effects: effects.length,
    duplicates: countTwice(effects) + wrongAccounts.length,
    lost: acknowledged.filter((delivery) => !hasEffect(delivery)).length,
    repeated: runs.length - new Set(runs).size,
    unacknowledged: unacknowledged.length,
    handledAnyway: unacknowledged.length - open.length,
    recovered: recovered.length,
    recoveredPushes: recovered.filter(({ event }) => event === "repo:push").length,
    recoveredPullRequests: recovered.filter(({ event }) => event.startsWith("pullrequest:")).length,
    missing: open.length - recovered.length,
    invented: effects.filter(isInvented).length,
  };
}

/**
 * Whether a reconciled effect tells of what a lost delivery told: the same state of a status, a push with its commit, or a pull request that was
 * looked at later, with the same event unless that was only an update.
 */
function covers(found: Effect, lost: Effect): boolean {
  if (!lost.event.startsWith("pullrequest:")) {
    return found.event === lost.event && found.versions.includes(lost.versions[0] ?? "");
  }
  if (lost.event !== "pullrequest:updated" && found.event !== lost.event) return false;
  return Date.parse(found.versions[0] ?? "") >= Date.parse(lost.versions[0] ?? "");
}

/** The same delivery twice, or the same change by two deliveries. */
function countTwice(effects: readonly Effect[]): number {
  const ids = new Set(effects.map(({ id }) => id));
  const changes = new Set(effects.map(({ event, subject, versions }) => `${event} ${subject} ${versions[0]}`));
  return effects.length - Math.min(ids.size, changes.size);
}

function groupBySubject(effects: readonly Effect[]): ReadonlyMap<string, readonly Effect[]> {
  const groups = new Map<string, Effect[]>();
  for (const effect of effects) groups.set(effect.subject, [...(groups.get(effect.subject) ?? []), effect]);
  return groups;
}

const sumOf = (effects: readonly Effect[]): number => effects.reduce((sum, { amount }) => sum + amount, 0);
