import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

/** All files of the repository that git tracks or would track (not the ignored ones), relative to its root. */
export function listFiles(root: string): string[] {
  const output = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  // The index still lists files that were deleted but not committed.
  return [...new Set(output.split("\0"))].filter((file) => file !== "" && existsSync(join(root, file))).sort();
}
