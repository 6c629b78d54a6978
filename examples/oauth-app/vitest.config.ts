export { unitTests as default } from "../../packages/tooling/vitest.js";
