import "./require-node.mjs";

import("../src/set-up/set-up-command.mjs").then((command) => command.setUpCommand(process.argv.slice(2)));
