import "./require-node.mjs";

import("../src/tasks/run-tasks-command.mjs").then((command) => command.runTasksCommand(process.argv.slice(2)));
