import type { FireNumbers } from "./judge-fire.js";

/** All that is printed. */
export interface FireReport extends FireNumbers {
  readonly workerKills: number;
  readonly receiverKills: number;
  readonly redisRestarts: number;
  /** Processes that ended although nobody killed them. Must be 0. */
  readonly crashes: number;
  /** Deliveries that were refused or given up. Must be 0. */
  readonly problems: number;
  /** What a second reconciliation found. Must be 0. */
  readonly foundAgain: number;
  readonly seconds: number;
}

/** Deliveries that one killed worker, or all of them when Redis dies, may have had in hand. */
const inHand = 10;
const workers = 3;

/** What is wrong with the numbers. Nothing when all is well. */
export function findFaults(report: FireReport, expected: { readonly statuses: number }): readonly string[] {
  const zeros = ["duplicates", "lost", "missing", "invented", "crashes", "problems", "foundAgain"] as const;
  const atLeastOnce = [
    "workerKills",
    "receiverKills",
    "redisRestarts",
    "recoveredPushes",
    "recoveredPullRequests",
  ] as const;
  const mostRepeated = (report.workerKills + report.redisRestarts * workers) * inHand;
  return [
    ...zeros.filter((name) => report[name] !== 0).map((name) => `${name} is ${report[name]}, not 0`),
    ...atLeastOnce.filter((name) => report[name] === 0).map((name) => `${name} is 0: nothing was tested`),
    ...(report.sent < expected.statuses ? [`sent is ${report.sent}, below ${expected.statuses}`] : []),
    ...(report.acknowledged < report.sent / 2
      ? [`acknowledged is ${report.acknowledged}, below half of what was sent`]
      : []),
    ...(report.repeated > mostRepeated
      ? [`repeated is ${report.repeated}, above the ${mostRepeated} in hand of the dead`]
      : []),
  ];
}
