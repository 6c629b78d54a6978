import { library } from "../tooling/tsup.js";

export default library({ entry: { index: "src/index.ts", "routes/index": "src/routes/index.ts" } });
