import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";

/** Runs in a process of its own in which undici cannot be found. */
const withoutUndici = `
import { register } from "node:module";
const hook = 'export const resolve = (name, context, next) => { if (name === "undici") throw new Error("not here"); return next(name, context); }';
register("data:text/javascript," + encodeURIComponent(hook));
const { fileCheckpoint, undiciTransport } = await import(${JSON.stringify(new URL("./index.ts", import.meta.url).href)});
const request = { method: "GET", url: "http://127.0.0.1:1/", headers: {}, signal: undefined };
const error = await undiciTransport().send(request).catch((thrown) => thrown);
console.log(JSON.stringify([typeof fileCheckpoint, error.code, error.message]));
`;

describe("without undici", () => {
  it("the rest of the entry works, and the transport says what to install", async () => {
    const parameters = ["--import", "tsx", "--input-type=module", "--eval", withoutUndici];
    const { stdout } = await promisify(execFile)(process.execPath, parameters);
    expect(JSON.parse(stdout)).toEqual(["function", "CONFIG_MISSING", expect.stringContaining("npm install undici@7")]);
  });
});
