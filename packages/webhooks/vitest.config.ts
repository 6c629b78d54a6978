export { unitTests as default } from "../tooling/vitest.js";
