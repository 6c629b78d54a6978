import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/**
 * The value of `NODE_OPTIONS` that loads the preload into a Node process, behind the options that are set already.
 * Node splits it at spaces unless they are quoted, and reads `\` inside quotes as an escape.
 */
export function withPreload(earlier: string | undefined, file: string = preloadFile()): string {
  const quoted = `"${file.replace(/["\\]/g, "\\$&")}"`;
  return [earlier?.trim() ?? "", `--require ${quoted}`].filter((part) => part !== "").join(" ");
}

/** The preload lies beside `src` and `dist`, as a file that Node loads as it is. */
function preloadFile(): string {
  const manifest = createRequire(import.meta.url).resolve("@bucketkit/sandbox/package.json");
  return join(dirname(manifest), "preload", "route-through-proxy.cjs");
}
