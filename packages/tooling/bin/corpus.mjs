import "./require-node.mjs";

Promise.all([import("../src/tasks/corpus-command.mjs"), import("../src/set-up/expected-failure.mjs")]).then(
  ([{ corpusCommand }, { runCommand }]) => runCommand(() => corpusCommand(process.argv.slice(2))),
);
