import { decodeBasic, readAuthorization } from "../credentials/read-authorization.js";
import { checkFault } from "./check-fault.js";
import type { FaultChoice, FaultEffect, FaultRule, FaultSubject } from "./fault-rule.js";

/** A rule that is in force. */
export interface ActiveFault extends FaultRule {
  readonly id: number;
  /** How often it has struck. */
  readonly strikes: number;
}

/** What goes wrong in a sandbox, on purpose. */
export interface Faults {
  /**
   * Puts a rule in force.
   *
   * @returns the function that removes it.
   * @throws TypeError when the rule has a word that there is not.
   */
  add(rule: FaultRule): () => void;
  readonly active: readonly ActiveFault[];
  /** Removes the rule with this id. @returns whether there was one. */
  remove(id: number): boolean;
  clear(): void;
}

/** {@link Faults} with the side that asks whether something strikes. */
export interface FaultRules extends Faults {
  /** What strikes now, functions unasked; each asking counts. */
  strike(subject: FaultSubject): readonly (FaultEffect | FaultChoice)[];
}

/**
 * Rules without any in force.
 *
 * @param operationIds - all that requests may be of; a rule about another would never strike.
 * @param seed - of the chances; the same seed gives the same strikes.
 */
export function createFaultRules(operationIds: ReadonlySet<string>, seed = 1): FaultRules {
  const rules: { id: number; rule: FaultRule; strikes: number; passed: number }[] = [];
  let lastId = 0;
  let random = createRandom(seed);
  const isUsedUp = ({ rule, strikes }: (typeof rules)[number]) => strikes >= (rule.times ?? Number.POSITIVE_INFINITY);
  return {
    add(rule) {
      checkFault(rule, "faults.add()");
      const { operationId } = rule;
      if (operationId !== undefined && !operationIds.has(operationId)) {
        throw new TypeError(`faults.add().operationId is of no operation that there is: ${operationId}`);
      }
      const active = { id: ++lastId, rule, strikes: 0, passed: 0 };
      rules.push(active);
      return () => {
        const index = rules.indexOf(active);
        if (index >= 0) rules.splice(index, 1);
      };
    },
    get active() {
      return rules.filter((active) => !isUsedUp(active)).map(({ id, rule, strikes }) => ({ ...rule, id, strikes }));
    },
    remove(id) {
      const index = rules.findIndex((active) => active.id === id);
      if (index >= 0) rules.splice(index, 1);
      return index >= 0;
    },
    clear() {
      rules.splice(0);
      random = createRandom(seed);
    },
    strike(subject) {
      const effects: (FaultEffect | FaultChoice)[] = [];
      for (const active of rules) {
        if (isUsedUp(active) || !matches(active.rule, subject)) continue;
        if (active.passed < (active.rule.after ?? 0)) {
          active.passed++;
          continue;
        }
        if (active.rule.probability !== undefined && random() >= active.rule.probability) continue;
        active.strikes++;
        effects.push(active.rule.effect);
      }
      return effects;
    },
  };
}

function matches(rule: FaultRule, subject: FaultSubject): boolean {
  if (rule.event !== undefined || subject.event !== undefined) return rule.event === subject.event;
  return (
    (rule.operationId === undefined || rule.operationId === subject.operationId) &&
    (rule.path === undefined || (subject.path ?? "").startsWith(rule.path)) &&
    (rule.token === undefined || rule.token === secretOf(subject.authorization))
  );
}

function secretOf(header: string | undefined): string | undefined {
  const authorization = readAuthorization(header);
  return authorization?.scheme === "basic" ? decodeBasic(authorization.value).secret : authorization?.value;
}

/** Numbers from 0 to below 1 (mulberry32): the same for the same seed, everywhere. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
