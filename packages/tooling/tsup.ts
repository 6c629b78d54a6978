import { defineConfig, type Options } from "tsup";

/** The build every published package shares: ESM for Node 20 and browsers, declarations by `tsc` beside it. */
export function library(overrides: Options = {}): ReturnType<typeof defineConfig> {
  return defineConfig({
    entry: ["src/index.ts"],
    format: ["esm"],
    target: "node20",
    platform: "neutral",
    dts: false,
    sourcemap: false,
    clean: true,
    splitting: true,
    ...overrides,
  });
}
