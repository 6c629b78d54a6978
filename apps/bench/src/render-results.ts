import type { BundleSize } from "./bundles/measure-bundles.js";
import type { CompileCost } from "./compile/measure-compile.js";
import type { ImportCost } from "./imports/measure-imports.js";
import type { InstallSize } from "./install/measure-install.js";
import type { PageCost } from "./pages/measure-pages.js";
import type { RequestCost } from "./requests/measure-requests.js";
import type { SandboxSpeed } from "./sandbox/measure-sandbox.js";
import type { WebhookCost } from "./webhooks/measure-webhooks.js";

/** Everything one run measured. */
export interface Results {
  readonly node: string;
  readonly rounds: number;
  readonly requests: readonly RequestCost[];
  readonly pages: readonly PageCost[];
  readonly sandbox: readonly SandboxSpeed[];
  readonly webhooks: readonly WebhookCost[];
  readonly bundles: readonly BundleSize[];
  readonly installs: readonly InstallSize[];
  readonly imports: readonly ImportCost[];
  readonly compile: readonly CompileCost[];
}

/** The results as tables for people. */
export function renderResults(results: Results): string {
  const { node, rounds, requests, pages, sandbox, webhooks, bundles, installs, imports, compile } = results;
  return [
    `Node ${node}, ${rounds} interleaved rounds, medians; x is against global fetch of the same round.`,
    table(
      ["one request on loopback", "in flight", "warm-up", "CPU µs", "x fetch", "wall µs", "x fetch"],
      requests.map((cost) => [
        cost.client,
        `${cost.concurrency}`,
        `${cost.warmUp}`,
        cost.cpuMicros.toFixed(0),
        times(cost.cpuRatio) + verdict(cost.cpuRatio, cpuBar(cost.client)),
        cost.wallMicros.toFixed(0),
        times(cost.wallRatio),
      ]),
    ),
    table(
      ["200 pages x 100 items", "server ms", "wall ms", "x fetch", "CPU ms", "x fetch", "peak MB"],
      pages.map((cost) => [
        cost.walker,
        `${cost.delay}`,
        cost.wallMs.toFixed(0),
        times(cost.wallRatio) + verdict(cost.wallRatio, pageBar(cost)),
        cost.cpuMs.toFixed(0),
        times(cost.cpuRatio),
        cost.rssMb.toFixed(0),
      ]),
    ),
    table(
      ["sandbox", "ms", "ratio"],
      sandbox.map(({ what, milliseconds, ratio, bar: limit }) => [
        what,
        milliseconds.toFixed(2) + ("milliseconds" in limit ? verdict(milliseconds, limit.milliseconds) : ""),
        ratio === undefined ? "" : times(ratio) + ("ratio" in limit ? verdict(ratio, limit.ratio) : ""),
      ]),
    ),
    table(
      ["one webhook delivery", "body bytes", "µs", "x @octokit/webhooks, more is faster"],
      webhooks.map(({ what, bodyBytes, micros, ratio, bar: least }) => [
        what,
        `${bodyBytes}`,
        micros.toFixed(0),
        times(ratio) + (least === undefined ? "" : ` (bar ${least}${ratio >= least ? "" : ", missed"})`),
      ]),
    ),
    table(
      ["bundle, esbuild, one file", "min", "min+gzip", "bar"],
      bundles.map(({ what, bytes, gzipBytes, barBytes }) => [
        what,
        `${bytes}`,
        `${gzipBytes}`,
        bar(gzipBytes, barBytes),
      ]),
    ),
    table(
      ["npm install", "packages", "bar", "bytes", "bar"],
      installs.map(({ what, packages, barPackages, bytes, barBytes }) => [
        what,
        `${packages}`,
        bar(packages, barPackages),
        `${bytes}`,
        bar(bytes, barBytes),
      ]),
    ),
    table(
      ["import + construct", "CPU ms", "x openapi-fetch"],
      imports.map(({ what, cpuMillis, ratio }) => [
        what,
        cpuMillis.toFixed(1),
        times(ratio) + verdict(ratio, importBars[what]),
      ]),
    ),
    table(
      ["type instantiations, TypeScript 7", "count", "bar"],
      compile.map(({ what, instantiations, barInstantiations }) => [
        what,
        `${instantiations}`,
        bar(instantiations, barInstantiations),
      ]),
    ),
  ].join("\n\n");
}

/** What the project wants ratios to be at most. */
const importBars: Readonly<Record<string, number>> = { "bucketkit createClient": 1.3, "bucketkit createBitbucket": 3 };

function cpuBar(client: string): number | undefined {
  if (client === "bucketkit createBitbucket") return 1.1;
  return client === "bucketkit createBitbucket, Node transport" ? 0.55 : undefined;
}

function pageBar({ walker, delay }: PageCost): number | undefined {
  if (delay === 0) return walker === "bucketkit paginate" ? 1.05 : undefined;
  return walker === "bucketkit paginate, 8 in flight" ? 0.14 : undefined;
}

function times(value: number): string {
  return `${value.toFixed(2)}x`;
}

/** Behind a ratio: the bar, and whether it was missed. */
function verdict(value: number, limit: number | undefined): string {
  return limit === undefined ? "" : ` (bar ${limit}${value <= limit ? "" : ", missed"})`;
}

/** A column of its own: the bar, and whether it was missed. */
function bar(value: number, limit: number | undefined): string {
  return limit === undefined ? "" : `${limit}${value <= limit ? "" : " missed"}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [head, ...rows];
  const widths = head.map((_cell, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  return all
    .map((row) =>
      row
        .map((cell, column) => (column ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0)))
        .join("  "),
    )
    .join("\n");
}
