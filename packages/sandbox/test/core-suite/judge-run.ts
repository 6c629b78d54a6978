import type { TestProject } from "vitest/node";
import { testFiles } from "./reachable-modules.js";
import { closeTallies, openTallies, type Tally } from "./tally.js";
import { withoutBitbucket, withoutServer } from "./which-files.js";

declare module "vitest" {
  interface ProvidedContext {
    /** The least that the sandbox has to answer itself: parts of all requests, and of all servers. */
    readonly floors: { readonly requests: number; readonly servers: number };
  }
}

let floors = { requests: 0, servers: 0 };

/** Before the first test file. */
export function setup(project: TestProject): void {
  floors = project.getProvidedContext().floors;
  openTallies();
}

/** After the last one: says who has answered the requests, and fails the run when the sandbox itself has too seldom. */
export function teardown(): void {
  const tallies = closeTallies().toSorted((one, other) => other.own - one.own);
  console.log("\nanswered by: the sandbox, faults, bodies of tests; struck before by the background");
  for (const tally of tallies) console.log(lineOf(tally));
  const sum = (name: Exclude<keyof Tally, "file">): number => tallies.reduce((total, tally) => total + tally[name], 0);
  const [own, faults, scripted, background] = [sum("own"), sum("faults"), sum("scripted"), sum("background")];
  const counted = own + faults + scripted;
  const share = own / counted;
  const serverShare = sum("ownServers") / sum("servers");
  console.log(
    `${sum("logged")} requests are in the logs of sandboxes; ${background} of them were struck by the background`,
  );
  const refused = sum("logged") - sum("accepted") - sum("anonymous");
  console.log(`credentials: ${sum("accepted")} accepted, ${refused} refused, ${sum("anonymous")} none`);
  console.log(
    `${counted} for tests: ${own} answered by the sandbox itself, ${faults} by faults, ${scripted} by bodies of tests`,
  );
  console.log(
    `itself: ${percent(share)} of requests, ${percent(serverShare)} of ${sum("servers")} servers at least once`,
  );
  const problems = [
    ...(sum("logged") < counted + background ? ["some requests are in no log"] : []),
    ...(isOfAllFiles() ? wholeRunProblems(tallies, share, serverShare) : []),
  ];
  for (const problem of problems) console.error(`FAILED: ${problem}`);
  if (problems.length > 0) process.exitCode = 1;
}

/** Whoever runs a few files by name wants no judgement of the whole. */
function isOfAllFiles(): boolean {
  return !process.argv.some((word) => /^(src|test)\b/.test(word));
}

function wholeRunProblems(tallies: readonly Tally[], share: number, serverShare: number): readonly string[] {
  const left = new Set([...Object.values(withoutServer).flat(), ...withoutBitbucket]);
  const missing = testFiles().filter(
    ({ path }) => !left.has(path) && !tallies.some(({ file }) => file.endsWith(`/${path}`)),
  );
  return [
    ...missing.map(({ path }) => `${path} has not run on a sandbox`),
    ...(share < floors.requests ? [`less than ${percent(floors.requests)} of requests`] : []),
    ...(serverShare < floors.servers ? [`less than ${percent(floors.servers)} of servers`] : []),
  ];
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

function lineOf({ file, own, faults, scripted, background }: Tally): string {
  const numbers = [own, faults, scripted, background].map((number) => String(number).padStart(5)).join("");
  return `${numbers}  ${file.split("/packages/core/").at(-1)}`;
}
