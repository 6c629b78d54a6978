import { PassThrough } from "node:stream";
import { expect, it } from "vitest";
import { bearClosedOutput } from "./bear-closed-output.js";

it("bears an output that was closed, and no other failure", () => {
  const output = new PassThrough();
  bearClosedOutput(output);
  expect(() => output.emit("error", Object.assign(new Error("write EPIPE"), { code: "EPIPE" }))).not.toThrow();
  expect(() => output.emit("error", Object.assign(new Error("write EIO"), { code: "EIO" }))).toThrow("EIO");
});
