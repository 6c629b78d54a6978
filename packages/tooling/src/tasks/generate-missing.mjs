import { existsSync } from "node:fs";
import { join } from "node:path";
import { ExpectedFailure } from "../set-up/expected-failure.mjs";
import { step } from "../set-up/progress.mjs";
import { repositoryRoot } from "../set-up/repository-root.mjs";
import { runTurbo } from "./turbo.mjs";

/** Generated folders that other code imports, with the package that generates each. They are committed; this heals a tree without them. */
const generatedFolders = [{ folder: "packages/core/src/generated", package: "@bucketkit/core" }];

/**
 * Generates the folders that are missing.
 *
 * @throws {ExpectedFailure} when a generator fails.
 */
export async function generateMissing() {
  for (const generated of generatedFolders) {
    if (existsSync(join(repositoryRoot, generated.folder))) continue;
    await step(`generate ${generated.folder}`, async () => {
      const code = await runTurbo(["generate"], { parameters: [`--filter=${generated.package}`] });
      if (code !== 0) throw new ExpectedFailure(`The generator failed with exit code ${code}.`, code);
    });
  }
}
