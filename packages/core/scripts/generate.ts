import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { findDrift } from "./facts/find-drift.js";
import { renderFiles } from "./facts/render-files.js";

const root = fileURLToPath(new URL("../", import.meta.url));
const files = renderFiles(new URL("../spec/", import.meta.url));
const { stale, surplus } = findDrift(files, root);

if (process.argv.includes("--check")) {
  for (const name of [...stale, ...surplus]) {
    console.error(
      `packages/core/${name} is not what the facts and overlays give; run \`pnpm --filter @bucketkit/core generate\`.`,
    );
  }
  process.exitCode = stale.length + surplus.length > 0 ? 1 : 0;
} else {
  for (const name of surplus) rmSync(join(root, name));
  for (const name of stale) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), files.get(name) ?? "");
  }
  console.log(`${files.size} files, ${stale.length} written, ${surplus.length} removed.`);
}
