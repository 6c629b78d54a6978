/** Runs one step of the demo and prints what it was and how long it took. */
export async function step<Result>(what: string, run: () => Promise<Result>): Promise<Result> {
  const start = performance.now();
  const result = await run();
  console.log(`${what.padEnd(48)} ${Math.round(performance.now() - start)} ms`);
  return result;
}
