import { randomUUID } from "node:crypto";
import { readdirSync, renameSync } from "node:fs";
import { readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { readRegister } from "./register.js";

/** Registers that nobody has written for so long are removed if they are over: nobody is about to write over what they read in them. */
const untouchedMs = 86_400_000;
const lookedAtPerSweep = 5_000;
const lookedAtOnce = 32;

/**
 * Removes registers that are over and were not written for a day; looks at a limited number of them, beginning anywhere.
 *
 * @param isOver - whether what a register holds had ended by a time.
 */
export async function sweepRegisters(
  parent: string,
  drafts: string,
  isOver: (content: unknown, now: number) => boolean,
): Promise<void> {
  const names = await readdir(parent);
  const start = Math.floor(Math.random() * names.length);
  const chosen = [...names.slice(start), ...names.slice(0, start)].slice(0, lookedAtPerSweep);
  for (let index = 0; index < chosen.length; index += lookedAtOnce) {
    const looks = chosen.slice(index, index + lookedAtOnce).map((name) => sweepOne(join(parent, name), drafts, isOver));
    await Promise.all(looks);
  }
}

async function sweepOne(
  folder: string,
  drafts: string,
  isOver: (content: unknown, now: number) => boolean,
): Promise<void> {
  const then = Date.now() - untouchedMs;
  const touched = await stat(folder).then(
    ({ mtimeMs }) => mtimeMs,
    () => Number.POSITIVE_INFINITY,
  );
  if (touched > then) return;
  const newest = await readRegister({ folder, drafts });
  if (!newest || !isOver(newest.content, then)) return;
  // Looked at once more without a pause before the removal, so that the gap is as short as it can be.
  if (newestOf(readdirSync(folder)) === newest.number) await removeRegister(folder, drafts, newest.number);
}

/**
 * Removes a register unless it was written after it was read. A write that comes in between is noticed when the register is out of the
 * way: then it is put back, and its writer waits for that.
 *
 * @param newest - number of the generation that was read.
 */
export async function removeRegister(folder: string, drafts: string, newest: number): Promise<void> {
  const away = join(drafts, randomUUID());
  renameSync(folder, away);
  if (newestOf(await readdir(away)) === newest) await rm(away, { recursive: true, force: true });
  else await rename(away, folder);
}

function newestOf(names: readonly string[]): number {
  return Math.max(...names.map(Number));
}
