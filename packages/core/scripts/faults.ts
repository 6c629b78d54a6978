import { runMatrix } from "../test/faults/fault-matrix.js";
import { renderMatrix } from "../test/faults/render-matrix.js";

/** Runs the fault matrix and prints it: `faults.ts [--short]`; the short form has each fault strike once. Exit code 1 when a cell is not acceptable. */
if (process.argv.includes("--help"))
  console.log(
    "Usage: npm run faults [-- --short]\n\nEvery kind of work under every fault of the network; --short lets each fault strike once only.",
  );
else {
  const cells = await runMatrix(process.argv.includes("--short") ? { frequencies: ["once"] } : {});
  console.log(renderMatrix(cells));
  process.exitCode = cells.every(({ isAcceptable }) => isAcceptable) ? 0 : 1;
}
