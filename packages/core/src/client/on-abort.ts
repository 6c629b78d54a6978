const reactions = new WeakMap<AbortSignal, Set<() => void>>();

/**
 * Calls back when a signal is aborted, and gives the function that forgets about it.
 *
 * All callbacks of a signal share one listener: Node warns of a leak at the eleventh, and one signal often stops many requests.
 */
export function onAbort(signal: AbortSignal, react: () => void): () => void {
  const known = reactions.get(signal) ?? listen(signal);
  known.add(react);
  return () => known.delete(react);
}

function listen(signal: AbortSignal): Set<() => void> {
  const known = new Set<() => void>();
  reactions.set(signal, known);
  signal.addEventListener("abort", () => {
    for (const react of known) react();
  });
  return known;
}
