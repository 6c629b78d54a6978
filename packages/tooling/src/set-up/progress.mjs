/**
 * Runs one step and prints a line when it starts and one with its seconds when it ends.
 *
 * @template Result
 * @param {string} title
 * @param {() => Promise<Result>} run
 * @returns {Promise<Result>}
 */
export async function step(title, run) {
  const started = performance.now();
  console.log(`> ${title} ...`);
  try {
    const result = await run();
    console.log(`  done: ${title}, ${seconds(started)}`);
    return result;
  } catch (problem) {
    console.log(`  FAILED: ${title}, ${seconds(started)}`);
    throw problem;
  }
}

/**
 * @param {number} started - a value of `performance.now()`.
 */
export function seconds(started) {
  return `${((performance.now() - started) / 1000).toFixed(1)} s`;
}
