/** A receiver: acknowledges a delivery when the queue has it. */
import { createServer } from "node:http";
import { toNodeHandler } from "../../../src/index.js";
import { readFireSettings } from "./fire-settings.js";
import { openWebhooks } from "./open-webhooks.js";

const settings = readFireSettings();
const server = createServer(toNodeHandler(openWebhooks(settings)));
server.listen(settings.port, "127.0.0.1", () => process.send?.("ready"));
process.on("disconnect", () => process.exit(0));
