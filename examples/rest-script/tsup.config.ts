import { library } from "../../packages/tooling/tsup.js";

export default library({ entry: ["src/check-pull-requests.ts"], platform: "node" });
