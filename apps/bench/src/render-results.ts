import type { BundleSize } from "./bundles/measure-bundles.js";
import type { CompileCost } from "./compile/measure-compile.js";
import type { ImportCost } from "./imports/measure-imports.js";
import type { PageCost } from "./pages/measure-pages.js";
import type { RequestCost } from "./requests/measure-requests.js";

/** Everything one run measured. */
export interface Results {
  readonly node: string;
  readonly rounds: number;
  readonly requests: readonly RequestCost[];
  readonly pages: readonly PageCost[];
  readonly bundles: readonly BundleSize[];
  readonly imports: readonly ImportCost[];
  readonly compile: readonly CompileCost[];
}

/** The results as tables for people. */
export function renderResults({ node, rounds, requests, pages, bundles, imports, compile }: Results): string {
  const times = (value: number) => `${value.toFixed(2)}x`;
  return [
    `Node ${node}, ${rounds} interleaved rounds, medians; x is against global fetch of the same round.`,
    table(
      ["one request on loopback", "in flight", "CPU µs", "x fetch", "wall µs", "x fetch"],
      requests.map((cost) => [
        cost.client,
        `${cost.concurrency}`,
        cost.cpuMicros.toFixed(0),
        times(cost.cpuRatio),
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
        times(cost.wallRatio),
        cost.cpuMs.toFixed(0),
        times(cost.cpuRatio),
        cost.rssMb.toFixed(0),
      ]),
    ),
    table(
      ["bundle, esbuild, one file", "min", "min+gzip", "bar"],
      bundles.map((size) => [
        size.what,
        `${size.bytes}`,
        `${size.gzipBytes}`,
        size.barBytes ? `${size.barBytes}${size.gzipBytes <= size.barBytes ? "" : " missed"}` : "",
      ]),
    ),
    table(
      ["import + construct", "CPU ms", "x openapi-fetch"],
      imports.map(({ what, cpuMillis, ratio }) => [what, cpuMillis.toFixed(1), times(ratio)]),
    ),
    table(
      ["type instantiations, TypeScript 7", "count", "bar"],
      compile.map(({ what, instantiations, barInstantiations }) => [
        what,
        `${instantiations}`,
        `${barInstantiations}${instantiations <= barInstantiations ? "" : " missed"}`,
      ]),
    ),
  ].join("\n\n");
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
