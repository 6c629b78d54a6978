/** Version 4 has types elsewhere; what the tests use of it is the same. */
declare module "express4" {
  export { default } from "express";
}
