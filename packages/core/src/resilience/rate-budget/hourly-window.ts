/** Length of the pieces an hour is counted in. */
export const pieceMs = 300_000;

/** Pieces before the present one that still count. The oldest counts until it is over an hour old to its end, so no hour has more than is counted. */
export const earlierPieces = 12;

/** The number of the piece in which a time lies. */
export function pieceOf(time: number): number {
  return Math.floor(time / pieceMs);
}

/** Requests of the last hour, counted in pieces of five minutes. */
export interface HourlyWindow {
  /** How many count at a time; times must not run backwards. */
  used(time: number): number;
  add(time: number, count: number): void;
  /** Sets what is known of one piece. */
  set(piece: number, count: number): void;
  /** The earliest time from which fewer than so many count, should none be added. */
  freeAt(time: number, limit: number): number;
}

/** Makes an empty window. */
export function hourlyWindow(): HourlyWindow {
  const counts = new Map<number, number>();
  let total = 0;
  let present = Number.NEGATIVE_INFINITY;

  const set = (piece: number, count: number) => {
    total += count - (counts.get(piece) ?? 0);
    counts.set(piece, count);
  };
  const moveTo = (time: number) => {
    const piece = pieceOf(time);
    if (piece === present) return;
    present = piece;
    for (const old of counts.keys()) {
      if (old >= piece - earlierPieces) continue;
      set(old, 0);
      counts.delete(old);
    }
  };
  return {
    used(time) {
      moveTo(time);
      return total;
    },
    add(time, count) {
      moveTo(time);
      set(present, (counts.get(present) ?? 0) + count);
    },
    set,
    freeAt(time, limit) {
      moveTo(time);
      let left = total;
      if (left < limit) return time;
      for (const [piece, count] of [...counts].sort(([one], [other]) => one - other)) {
        left -= count;
        if (left < limit) return (piece + earlierPieces + 1) * pieceMs;
      }
      return time + (earlierPieces + 1) * pieceMs;
    },
  };
}
