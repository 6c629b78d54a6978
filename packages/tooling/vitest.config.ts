export { unitTests as default } from "./vitest.js";
