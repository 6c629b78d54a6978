import { library } from "../../packages/tooling/tsup.js";

export default library({ entry: { server: "src/server.ts" }, platform: "node" });
