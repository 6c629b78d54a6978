import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { emitAll } from "./emit/emit-all.js";
import { buildDocument } from "./facts/build-document.js";
import type { EndedEntry } from "./facts/ended-entry.js";
import type { FactsDocument } from "./facts/openapi.js";
import { readJson } from "./facts/read-json.js";
import { readOverlays } from "./facts/read-overlays.js";

const root = new URL("../", import.meta.url);
const spec = new URL("spec/", root);

const overlays = readOverlays(new URL("overlay/", spec));
const { ended } = readJson<{ ended: EndedEntry[] }>(new URL("ended.json", spec));
const document = buildDocument(readJson<FactsDocument>(new URL("facts.json", spec)), overlays);

const files = new Map([["spec/bitbucket-cloud.json", `${JSON.stringify(document, undefined, 1)}\n`]]);
for (const [name, text] of emitAll(document, overlays, ended)) files.set(`src/generated/${name}`, text);

const stale = [...files].filter(([name, text]) => readIfThere(name) !== text).map(([name]) => name);
const surplus = listGenerated().filter((name) => !files.has(name));

if (process.argv.includes("--check")) {
  for (const name of [...stale, ...surplus])
    console.error(
      `${name} differs from what the facts and overlays give; run \`pnpm --filter @bucketkit/core generate\`.`,
    );
  process.exitCode = stale.length + surplus.length > 0 ? 1 : 0;
} else {
  for (const name of surplus) rmSync(new URL(name, root));
  mkdirSync(new URL("src/generated/operations/", root), { recursive: true });
  for (const name of stale) writeFileSync(new URL(name, root), files.get(name) ?? "");
  console.log(`${files.size} files, ${stale.length} changed, ${surplus.length} removed.`);
}

function readIfThere(name: string): string | undefined {
  try {
    return readFileSync(new URL(name, root), "utf8");
  } catch {
    return undefined;
  }
}

function listGenerated(): string[] {
  return readdirSync(new URL("src/generated/", root), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(fileURLToPath(root).length).replaceAll("//", "/"));
}
