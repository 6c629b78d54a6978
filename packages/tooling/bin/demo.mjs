import "./require-node.mjs";

import("../src/tasks/demo-command.mjs").then((command) => command.demoCommand(process.argv.slice(2)));
