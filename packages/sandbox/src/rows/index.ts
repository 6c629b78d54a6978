export { type Coverage, measureCoverage, type OperationCoverage } from "./measure-coverage.js";
