import type { Examination, Share } from "./examine-corpus.js";

/** What the schemas must reach on a corpus. */
const bars = { all: 0.97, since2023: 1, mutations: 0.9 } as const;

/** The bars that an examination misses, in words; empty when it passes. */
export function judgeExamination({ all, since2023, allMutations }: Examination): string[] {
  const rows: readonly [string, Share, number][] = [
    ["objects accepted", all, bars.all],
    ["objects since 2023 accepted", since2023, bars.since2023],
    ["mutations refused", allMutations, bars.mutations],
  ];
  return rows
    .filter(([, { hits, total }, bar]) => total > 0 && hits / total < bar)
    .map(([what, share, bar]) => `${what}: ${percent(share)}, at least ${bar * 100} % needed`);
}

export function percent({ hits, total }: Share): string {
  return total === 0 ? "none" : `${((100 * hits) / total).toFixed(2)} %`;
}
