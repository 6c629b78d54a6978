import "./require-node.mjs";

Promise.all([import("../src/set-up/run-tool.mjs"), import("../src/set-up/expected-failure.mjs")]).then(
  ([{ runTool }, { runCommand }]) =>
    runCommand(() =>
      runTool("tsx", [
        "--conditions=@bucketkit/source",
        "packages/sandbox/scripts/samples.ts",
        ...process.argv.slice(2),
      ]),
    ),
);
