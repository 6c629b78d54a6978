import { posix } from "node:path";
import type { Tarball } from "../../src/tarballs/pack-package.js";
import type { ExportTarget } from "../../src/workspace/manifest.js";

/** Something a user can import from an installed package. */
export interface PublicEntry {
  /** As written in an import: `@bucketkit/core/operations`. */
  readonly specifier: string;
  readonly packageName: string;
  readonly kind: "code" | "json";
  /** Declarations of an entry with code, relative to the package. */
  readonly types: string;
}

/** All entries of packed packages, from the `exports` that are published. */
export function publicEntries(tarballs: readonly Tarball[]): PublicEntry[] {
  return tarballs.flatMap(({ manifest }) =>
    Object.entries(manifest.exports ?? {}).map(([entry, target]) => ({
      specifier: posix.join(manifest.name, entry),
      packageName: manifest.name,
      kind: typeof target === "string" && target.endsWith(".json") ? ("json" as const) : ("code" as const),
      types: typesOf(target),
    })),
  );
}

function typesOf(target: ExportTarget): string {
  const types = typeof target === "string" ? undefined : target.types;
  return typeof types === "string" ? types : "";
}
