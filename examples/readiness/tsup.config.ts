import { library } from "../../packages/tooling/tsup.js";

export default library({ platform: "node" });
