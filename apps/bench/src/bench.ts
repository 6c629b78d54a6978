import { parseArgs } from "node:util";
import { measureBundles } from "./bundles/measure-bundles.js";
import { measureCompile } from "./compile/measure-compile.js";
import { measureImports } from "./imports/measure-imports.js";
import { measureInstalls } from "./install/measure-install.js";
import { keepHistory } from "./keep-history.js";
import { measurePages } from "./pages/measure-pages.js";
import { type Results, renderResults } from "./render-results.js";
import { measureRequests } from "./requests/measure-requests.js";
import { measureSandbox } from "./sandbox/measure-sandbox.js";
import { measureWebhooks } from "./webhooks/measure-webhooks.js";

const usage = `Measures bucketkit and its peers side by side in one run.

Usage: npm run bench [-- options]

  --rounds <n>  interleaved rounds (default 10)
  --keep        add the numbers to history.ndjson
  --json        print the numbers as JSON
  --help        print this`;

const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "10" },
    json: { type: "boolean", default: false },
    keep: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
});
if (values.help) console.log(usage);
else {
  const rounds = Math.max(1, Number.parseInt(values.rounds, 10) || 10);
  const bundles = await measureBundles();
  const installs = await measureInstalls();
  const compile = await measureCompile();
  const imports = await measureImports(rounds);
  const requests = await measureRequests(rounds, (done) => process.stderr.write(`round ${done} of ${rounds}\n`));
  const pages = await measurePages(rounds);
  const sandbox = await measureSandbox(rounds);
  const webhooks = await measureWebhooks(rounds);
  const results: Results = {
    node: process.version,
    rounds,
    requests,
    pages,
    sandbox,
    webhooks,
    bundles,
    installs,
    imports,
    compile,
  };
  if (values.keep) await keepHistory(results);
  console.log(values.json ? JSON.stringify(results, null, 2) : renderResults(results));
}
