import { elapse, expectSame, rejectionOf, type StoreRule } from "./conformance-case.js";

/** Rules of locks. */
export const lockRules: readonly StoreRule[] = [
  [
    "withLock lets one run at a time under a key, everyone gets a turn, and fences rise",
    async ({ store, other, prefix }) => {
      let running = 0;
      let most = 0;
      const fences: number[] = [];
      const results = await Promise.all(
        Array.from({ length: 12 }, (_, index) =>
          (index % 2 ? store : other).withLock(`${prefix}lock`, async ({ fence }) => {
            most = Math.max(most, ++running);
            fences.push(fence);
            await elapse(2);
            running--;
            return index;
          }),
        ),
      );
      expectSame(
        results,
        Array.from({ length: 12 }, (_, index) => index),
        "what each run gave",
      );
      expectSame(most, 1, "runs at the same time");
      expectSame(
        fences.every((fence, index) => index === 0 || fence > (fences[index - 1] ?? 0)),
        true,
        `fences ${fences}`,
      );
    },
  ],
  [
    "locks of different keys, and entries of the same key, do not wait for each other",
    async ({ store, other, prefix }) => {
      await store.withLock(`${prefix}a`, async () => {
        await other.set(`${prefix}a`, 1);
        expectSame(
          await other.withLock(`${prefix}b`, async () => "in", { waitMs: 2_000 }),
          "in",
          "the lock of b inside that of a",
        );
      });
      expectSame((await store.get(`${prefix}a`))?.value, 1, "the entry of the same key");
    },
  ],
  [
    "an error of the work is passed on and frees the lock",
    async ({ store, other, prefix }) => {
      const failure = { code: "OWN" };
      expectSame(
        await rejectionOf(store.withLock(`${prefix}fails`, () => Promise.reject(failure))),
        "OWN",
        "the error",
      );
      expectSame(await other.withLock(`${prefix}fails`, async () => "in", { waitMs: 2_000 }), "in", "the next one");
    },
  ],
  [
    "waiting ends with LOCK_TIMEOUT after waitMs, without the work having been begun",
    async ({ store, other, prefix }) => {
      let begun = false;
      await store.withLock(`${prefix}busy`, async () => {
        const late = other.withLock(
          `${prefix}busy`,
          async () => {
            begun = true;
          },
          { waitMs: 80 },
        );
        expectSame(await rejectionOf(late), "LOCK_TIMEOUT", "waiting");
      });
      expectSame(begun, false, "the work");
      expectSame(await other.withLock(`${prefix}busy`, async () => "in", { waitMs: 2_000 }), "in", "the next one");
    },
  ],
  [
    "a signal ends the waiting with its reason, before and during it",
    async ({ store, other, prefix }) => {
      const reason = { code: "ENOUGH" };
      const aborted = other.withLock(`${prefix}stop`, async () => "in", { signal: AbortSignal.abort(reason) });
      expectSame(await rejectionOf(aborted), "ENOUGH", "a signal that is aborted already");
      await store.withLock(`${prefix}stop`, async () => {
        const controller = new AbortController();
        const waiting = rejectionOf(other.withLock(`${prefix}stop`, async () => "in", { signal: controller.signal }));
        await elapse(30);
        controller.abort(reason);
        expectSame(await waiting, "ENOUGH", "a signal that is aborted later");
      });
      expectSame(await other.withLock(`${prefix}stop`, async () => "in", { waitMs: 2_000 }), "in", "the next one");
    },
  ],
  [
    "a lease that has ended lets the next one in with a larger fence and tells the late holder, whose end then frees nothing",
    async ({ store, other, prefix }) => {
      const key = `${prefix}lease`;
      let lost = false;
      let release: () => void = () => undefined;
      const hung = new Promise<void>((resolve) => {
        release = resolve;
      });
      let firstFence = 0;
      const late = store.withLock(
        key,
        async ({ fence, signal }) => {
          firstFence = fence;
          signal.addEventListener("abort", () => {
            lost = true;
          });
          await hung;
        },
        { leaseMs: 100 },
      );
      await elapse(20);
      await other.withLock(
        key,
        async ({ fence }) => {
          expectSame(fence > firstFence, true, `fence ${fence} after ${firstFence}`);
          await elapse(60);
          expectSame(lost, true, "the late holder was told");
          release();
          await late;
          expectSame(
            await rejectionOf(store.withLock(key, async () => "in", { waitMs: 80 })),
            "LOCK_TIMEOUT",
            "the lock while it is held",
          );
        },
        { waitMs: 5_000 },
      );
    },
  ],
];
