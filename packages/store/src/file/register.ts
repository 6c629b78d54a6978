import { randomUUID } from "node:crypto";
import { link, lstat, mkdir, open, readdir, readFile, rename, rm, unlink } from "node:fs/promises";
import { join } from "node:path";
import { pause } from "@bucketkit/core/store";

/**
 * A register is a folder whose files are its generations, named by numbers one after the other. The newest one counts, and whoever makes
 * the file after it has replaced it. Making a file by a hard link is all or nothing and fails when it is there already, for every process of the machine.
 * So nobody ever holds a register, and whoever is killed leaves nothing behind that others would have to wait for.
 */
export interface Generation<Content> {
  readonly number: number;
  /** Never the same for two generations. */
  readonly id: string;
  readonly content: Content;
}

interface GenerationFile<Content> {
  readonly id: string;
  /** Id of the generation that it replaces; nothing in the first. */
  readonly previous?: string;
  readonly content: Content;
}

/** Where the folders of registers and the files under way lie. */
export interface RegisterPlace {
  /** Folder of the register; made with its first generation. */
  readonly folder: string;
  /** Folder on the same file system for files that are being written. */
  readonly drafts: string;
}

/** Generations that were replaced stay as long, to tell a writer that was stopped in the middle whether it wrote. */
const keptMs = 10_000;
/** However young they are, no more than these stay. */
const keptGenerations = 500;

/** The newest generation; nothing when the register was never written. */
export async function readRegister<Content>({ folder }: RegisterPlace): Promise<Generation<Content> | undefined> {
  for (;;) {
    const newest = (await generationNumbers(folder)).at(-1);
    if (newest === undefined) return undefined;
    const file = await readGeneration<Content>(folder, newest);
    // It was replaced and removed between the two looks.
    if (file) return { number: newest, id: file.id, content: file.content };
  }
}

/**
 * Replaces what was read by new content, if nobody else has done so meanwhile.
 *
 * @returns the new generation, or nothing when another one is in its place.
 * @throws Error when this process was stopped for so long while writing that nobody can tell any more whether it wrote.
 */
export async function replaceRegister<Content>(
  place: RegisterPlace,
  before: Generation<unknown> | undefined,
  content: Content,
): Promise<Generation<Content> | undefined> {
  const id = randomUUID();
  // By the clock, so that the numbers go up even when the register was removed and is made anew.
  const number = before ? before.number + 1 : Date.now();
  const draft = join(place.drafts, id);
  const file: GenerationFile<Content> = { id, ...(before && { previous: before.id }), content };
  const isPlaced = before
    ? await placeGeneration(place.folder, number, draft, file)
    : await placeFirst(place.folder, number, draft, file);
  if (!isPlaced || !(await isInLine(place.folder, number, id))) return undefined;
  return { number, id, content };
}

/** A folder with one file in it is put in place whole: it replaces no folder that has files. */
async function placeFirst(
  folder: string,
  number: number,
  draft: string,
  file: GenerationFile<unknown>,
): Promise<boolean> {
  await mkdir(draft, { mode: 0o700 });
  await writeDurably(join(draft, String(number)), JSON.stringify(file));
  try {
    await rename(draft, folder);
    return true;
  } catch (reason) {
    await rm(draft, { recursive: true, force: true });
    if (isCode(reason, "ENOTEMPTY", "EEXIST") || (await generationNumbers(folder)).length > 0) return false;
    throw reason;
  }
}

async function placeGeneration(
  folder: string,
  number: number,
  draft: string,
  file: GenerationFile<unknown>,
): Promise<boolean> {
  await writeDurably(draft, JSON.stringify(file));
  try {
    await link(draft, join(folder, String(number)));
    return true;
  } catch (reason) {
    // It was replaced, or the whole register was removed because it was over.
    if (isCode(reason, "EEXIST", "ENOENT")) return false;
    throw reason;
  } finally {
    await unlink(draft);
  }
}

/**
 * Whether a generation that was just made follows the one before it. It does not when its number was free only because the real
 * generation of that number was replaced and removed long ago. Removes old generations on the way.
 */
async function isInLine(folder: string, number: number, id: string): Promise<boolean> {
  for (let look = 1; ; look++) {
    const numbers = await generationNumbers(folder);
    // It is away for a moment when somebody meant to remove it and finds that it was written.
    if (numbers.length === 0 && look < 20) {
      await pause(5);
      continue;
    }
    if (numbers.at(-1) === number) {
      await removeReplaced(folder, numbers);
      return true;
    }
    if (!numbers.includes(number)) {
      throw new Error(
        `[@bucketkit/store] Writing to ${folder} was interrupted for too long; read it to see the outcome.`,
      );
    }
    // Old generations go in order, so when the next one is gone and this one is not, this one was never before it.
    const next = numbers.includes(number + 1) ? await readGeneration(folder, number + 1) : "gone";
    if (next === undefined) continue;
    if (next !== "gone" && next.previous === id) return true;
    await rm(join(folder, String(number)), { force: true });
    return false;
  }
}

/** Removes what was replaced long ago, oldest first, up to the first that has to stay. */
async function removeReplaced(folder: string, numbers: readonly number[]): Promise<void> {
  for (const [index, number] of numbers.slice(0, -1).entries()) {
    const path = join(folder, String(number));
    try {
      const { ctimeMs } = await lstat(path);
      if (Date.now() - ctimeMs < keptMs && numbers.length - index <= keptGenerations) return;
      await unlink(path);
    } catch (reason) {
      // Somebody else removes them too.
      if (!isCode(reason, "ENOENT")) return;
    }
  }
}

async function generationNumbers(folder: string): Promise<readonly number[]> {
  try {
    const names = await readdir(folder);
    return names
      .filter((name) => /^\d+$/.test(name))
      .map(Number)
      .sort((left, right) => left - right);
  } catch (reason) {
    if (isCode(reason, "ENOENT")) return [];
    throw reason;
  }
}

async function readGeneration<Content>(folder: string, number: number): Promise<GenerationFile<Content> | undefined> {
  const path = join(folder, String(number));
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (reason) {
    if (isCode(reason, "ENOENT")) return undefined;
    throw reason;
  }
  try {
    return JSON.parse(text) as GenerationFile<Content>;
  } catch {
    // Nothing of the content, which may be secret, goes into the message.
    throw new Error(`[@bucketkit/store] ${path} is damaged. Delete it.`);
  }
}

/** Content is on the disk before a name leads to it, so that not even a power cut leaves half a file. */
async function writeDurably(path: string, text: string): Promise<void> {
  const handle = await open(path, "wx", 0o600);
  try {
    await handle.writeFile(text);
    await handle.datasync();
  } finally {
    await handle.close();
  }
}

function isCode(reason: unknown, ...codes: readonly string[]): boolean {
  return codes.includes(String((reason as { code?: unknown } | null)?.code));
}
