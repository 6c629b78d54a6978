import type { FireReport } from "./find-faults.js";

const rows: readonly (readonly [keyof FireReport, string])[] = [
  ["sent", "events sent"],
  ["acknowledged", "acknowledged"],
  ["effects", "effects"],
  ["duplicates", "duplicate effects"],
  ["lost", "acknowledged, effect lost"],
  ["unacknowledged", "never acknowledged"],
  ["handledAnyway", "- handled all the same"],
  ["recovered", "- recovered by reconcile"],
  ["recoveredPushes", "  - of them pushes"],
  ["recoveredPullRequests", "  - of them changes of pull requests"],
  ["missing", "- not recovered"],
  ["invented", "effects of what never happened"],
  ["foundAgain", "found by a second reconcile"],
  ["repeated", "handlers called again"],
  ["workerKills", "workers killed"],
  ["receiverKills", "receivers killed"],
  ["redisRestarts", "Redis killed and started again"],
  ["crashes", "processes that ended by themselves"],
  ["problems", "deliveries refused or given up"],
  ["seconds", "seconds"],
];

/** The report as a table. */
export function renderReport(report: FireReport): string {
  return rows.map(([name, label]) => `${label.padEnd(40)}${String(report[name]).padStart(8)}`).join("\n");
}
