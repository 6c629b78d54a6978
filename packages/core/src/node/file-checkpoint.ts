import { open, readFile } from "node:fs/promises";
import type { Checkpoint } from "../batch/checkpoint.js";
import { ConfigurationError } from "../errors/configuration-error.js";

/**
 * A checkpoint in a file, one line of JSON for each item that is done; a batch killed at any moment goes on where it was.
 *
 * Each line is on the disk before the item counts as done. A last line that was cut off by a crash is dropped, and its item done again.
 *
 * @param path - file to keep it in; made when it is not there, readable by its owner only. Delete it to begin anew.
 * @throws {@link ConfigurationError} `CONFIG_INVALID` on load when the file is not a checkpoint.
 * @example
 * ```ts
 * import { mapConcurrent } from "@bucketkit/core";
 * import { fileCheckpoint } from "@bucketkit/core/node";
 *
 * export const squares = () => mapConcurrent([1, 2, 3], async (item) => item * item, { checkpoint: fileCheckpoint("squares.ndjson") });
 * ```
 */
export function fileCheckpoint(path: string): Checkpoint {
  let writing: Promise<void> = Promise.resolve();
  return {
    async load() {
      const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
        if (error.code === "ENOENT") return "";
        throw error;
      });
      const whole = text.slice(0, text.lastIndexOf("\n") + 1);
      if (whole.length < text.length) await truncate(path, Buffer.byteLength(whole));
      return new Map(
        whole
          .split("\n")
          .filter(Boolean)
          .map((line, index) => readLine(path, line, index + 1)),
      );
    },
    save(key, value) {
      const line = `${JSON.stringify([key, value ?? null])}\n`;
      // One after the other, so that no two lines are ever mixed.
      writing = writing.catch(() => undefined).then(() => append(path, line));
      return writing;
    },
  };
}

function readLine(path: string, line: string, number: number): [string, unknown] {
  try {
    const entry: unknown = JSON.parse(line);
    if (Array.isArray(entry) && entry.length === 2 && typeof entry[0] === "string") return [entry[0], entry[1]];
  } catch {
    // Reported below together with every other wrong form.
  }
  throw new ConfigurationError(
    "CONFIG_INVALID",
    `Line ${number} of ${path} is not part of a checkpoint. Name another file, or delete this one to begin anew.`,
  );
}

async function append(path: string, line: string): Promise<void> {
  const file = await open(path, "a", 0o600);
  try {
    await file.write(line);
    await file.datasync();
  } finally {
    await file.close();
  }
}

async function truncate(path: string, length: number): Promise<void> {
  const file = await open(path, "r+");
  try {
    await file.truncate(length);
  } finally {
    await file.close();
  }
}
