import { mkdir, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { ConfigurationError, type OptionNames, refuseUnknown, ValidationError } from "@bucketkit/core";
import { checkWrite, encodeValue, pause, type Store, type StoreEntry } from "@bucketkit/core/store";
import { hashKey } from "../keys/hash-key.js";
import { leaseLocks } from "../locks/lease-locks.js";
import { fileLocks, isLockOver } from "./file-locks.js";
import { createKeyedQueue } from "./keyed-queue.js";
import { type Generation, type RegisterPlace, readRegister, replaceRegister } from "./register.js";
import { sweepRegisters } from "./sweep-registers.js";

/** Options of {@link createFileStore}. */
export interface FileStoreOptions {
  /** Folder of the store; made with mode 0700 when it is not there. One store per folder. */
  readonly dir: string;
}

/** What one entry was last made: a value, or nothing. */
interface EntryContent {
  readonly key: string;
  /** JSON; nothing when the entry was deleted. */
  readonly json?: string;
  /** Milliseconds since 1970. */
  readonly expiresAt?: number;
}

type Change<Result> =
  | { readonly write: Omit<EntryContent, "key">; readonly result: (version: string) => Result }
  | { readonly result: Result };

const draftsStayMs = 3_600_000;
const writesPerSweep = 1000;
const readAtOnce = 32;

const known: OptionNames<FileStoreOptions> = { dir: true };

/**
 * A {@link Store} in a folder, for several processes of one machine: command lines, small servers, development.
 *
 * Each entry and each lock is a small folder of its own, and every write is one atomic step, so a process that is killed at any moment
 * leaves nothing half written and nothing that others wait for. Files have mode 0600. The file system must have hard links; network
 * file systems are not supported. `list` reads every entry. What remains of deleted entries goes after a day.
 *
 * @param options.dir - folder of the store.
 * @throws {@link ConfigurationError} `CONFIG_MISSING` without `dir`, `CONFIG_INVALID` for an unknown option.
 * @example
 * ```ts
 * import { createFileStore } from "@bucketkit/store";
 *
 * const store = createFileStore({ dir: ".bucketkit" });
 * await store.set("greeting", "hello");
 * console.log((await store.get("greeting"))?.value);
 * ```
 */
export function createFileStore(options: FileStoreOptions): Store {
  refuseUnknown(options, known, "[@bucketkit/store] createFileStore");
  const { dir } = options ?? {};
  if (typeof dir !== "string" || dir === "")
    throw new ConfigurationError(
      "CONFIG_MISSING",
      "[@bucketkit/store] The option `dir` of createFileStore is missing.",
    );
  const folders = { entries: join(dir, "entries"), locks: join(dir, "locks"), drafts: join(dir, "drafts") };
  let prepared: Promise<void> | undefined;
  const prepare = (): Promise<void> => {
    prepared ??= makeFolders(dir, folders).catch((reason: unknown) => {
      prepared = undefined;
      throw reason;
    });
    return prepared;
  };
  const place = async (kind: "entries" | "locks", key: string): Promise<RegisterPlace> => {
    await prepare();
    return { folder: join(folders[kind], hashKey(key).toString("hex")), drafts: folders.drafts };
  };
  const queue = createKeyedQueue();
  let writes = 0;
  const sweep = async (): Promise<void> => {
    await sweepRegisters(folders.entries, folders.drafts, (content, now) => !isAlive(content as EntryContent, now));
    await sweepRegisters(folders.locks, folders.drafts, (content, now) => isLockOver(content, now));
  };

  /** Decides by what is there now, again and again until nobody else writes in between. */
  const change = <Result>(key: string, decide: (live: Generation<EntryContent> | undefined) => Change<Result>) =>
    queue.run(key, async (): Promise<Result> => {
      const at = await place("entries", key);
      for (;;) {
        const before = await readRegister<EntryContent>(at);
        const decision = decide(isLive(before) ? before : undefined);
        if (!("write" in decision)) return decision.result;
        const written = await replaceRegister<EntryContent>(at, before, { key, ...decision.write });
        // What cannot be removed now can be later.
        if (written && ++writes % writesPerSweep === 0) await sweep().catch(() => undefined);
        if (written) return decision.result(written.id);
        await pause(Math.random() * 5);
      }
    });

  return {
    async get<Value>(key: string) {
      const found = await readRegister<EntryContent>(await place("entries", key));
      return entryOf<Value>(found);
    },
    async set(key, value, { ttlMs } = {}) {
      checkWrite(key, ttlMs);
      const write = { json: encodeValue(value), ...endOf(ttlMs) };
      return change<string>(key, () => ({ write, result: (version) => version }));
    },
    delete: (key) => change<boolean>(key, (live) => (live ? { write: {}, result: () => true } : { result: false })),
    async *list<Value>(prefix: string) {
      await prepare();
      const names = await readdir(folders.entries);
      for (let start = 0; start < names.length; start += readAtOnce) {
        const found = await Promise.all(
          names
            .slice(start, start + readAtOnce)
            .map((name) => readRegister<EntryContent>({ folder: join(folders.entries, name), drafts: folders.drafts })),
        );
        for (const generation of found) {
          const entry = entryOf<Value>(generation);
          if (entry?.key.startsWith(prefix)) yield entry;
        }
      }
    },
    async compareAndSet(key, expectedVersion, value, { ttlMs } = {}) {
      checkWrite(key, ttlMs);
      const write = { json: encodeValue(value), ...endOf(ttlMs) };
      return change<string | undefined>(key, (live) =>
        live?.id === expectedVersion ? { write, result: (version) => version } : { result: undefined },
      );
    },
    async increment(key, amount, { ttlMs } = {}) {
      checkWrite(key, ttlMs);
      return change<number>(key, (live) => {
        const before: unknown = live ? JSON.parse(live.content.json ?? "") : 0;
        const sum = Number(before) + amount;
        if (typeof before !== "number" || !Number.isSafeInteger(sum))
          throw new ValidationError([{ path: "amount", message: "must be a whole number, and the entry one too." }]);
        const { expiresAt } = live?.content ?? endOf(ttlMs);
        return { write: { json: String(sum), ...(expiresAt !== undefined && { expiresAt }) }, result: () => sum };
      });
    },
    withLock: leaseLocks(fileLocks((key) => place("locks", key))),
  };
}

function isLive(generation: Generation<EntryContent> | undefined): boolean {
  return generation !== undefined && isAlive(generation.content, Date.now());
}

function isAlive({ json, expiresAt = Number.POSITIVE_INFINITY }: EntryContent, now: number): boolean {
  return json !== undefined && expiresAt > now;
}

function entryOf<Value>(generation: Generation<EntryContent> | undefined): StoreEntry<Value> | undefined {
  if (!generation || !isLive(generation)) return undefined;
  const { key, json = "null" } = generation.content;
  return { key, value: JSON.parse(json) as Value, version: generation.id };
}

function endOf(ttlMs: number | undefined): { readonly expiresAt?: number } {
  return ttlMs === undefined ? {} : { expiresAt: Math.min(Date.now() + ttlMs, Number.MAX_SAFE_INTEGER) };
}

/** Makes what is missing, and removes what killed processes were writing. */
async function makeFolders(dir: string, folders: Readonly<Record<string, string>>): Promise<void> {
  await mkdir(dir, { recursive: true, mode: 0o700 });
  for (const folder of Object.values(folders)) await mkdir(folder, { recursive: true, mode: 0o700 });
  const drafts = folders.drafts ?? dir;
  for (const name of await readdir(drafts)) {
    const path = join(drafts, name);
    const age = await stat(path).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0,
    );
    if (age > draftsStayMs) await rm(path, { recursive: true, force: true });
  }
}
