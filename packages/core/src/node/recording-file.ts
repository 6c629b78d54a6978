import { readFileSync } from "node:fs";
import { mkdir, rename, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { ConfigurationError } from "../errors/configuration-error.js";
import type { RecordedExchange, Recording } from "../testing/recording.js";

/**
 * Writes a recording to a file, whole after each exchange, for `recordTransport({ sink })`.
 *
 * A file that is there already is replaced at the first exchange.
 *
 * @param path - file to write; its folder is made when it is not there.
 */
export function recordingFile(path: string): (exchange: RecordedExchange) => Promise<void> {
  const exchanges: RecordedExchange[] = [];
  let writing: Promise<void> = Promise.resolve();
  return (exchange) => {
    exchanges.push(exchange);
    // One after the other, and never half a file for somebody who reads it meanwhile.
    writing = writing.catch(() => undefined).then(() => write(path, { version: 1, exchanges }));
    return writing;
  };
}

/**
 * A recording from its file, for `replayTransport()`.
 *
 * @throws {@link ConfigurationError} `CONFIG_INVALID` when the file cannot be read as a recording.
 */
export function readRecording(path: string): Recording {
  try {
    const recording = JSON.parse(readFileSync(path, "utf8")) as Recording;
    if (recording.version === 1 && Array.isArray(recording.exchanges)) return recording;
  } catch (error) {
    throw new ConfigurationError("CONFIG_INVALID", `${path} cannot be read as a recording.`, error);
  }
  throw new ConfigurationError("CONFIG_INVALID", `${path} is no recording of version 1.`);
}

async function write(path: string, recording: Recording): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(`${path}.new`, `${JSON.stringify(recording, undefined, 2)}\n`);
  await rename(`${path}.new`, path);
}
