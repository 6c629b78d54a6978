import { library } from "../../packages/tooling/tsup.js";

export default library({ entry: ["src/bin.ts"], platform: "node" });
