import { readFileSync } from "node:fs";

/** Reads a JSON file that the project itself keeps, so its shape is taken as stated. */
export function readJson<Value>(file: URL | string): Value {
  return JSON.parse(readFileSync(file, "utf8")) as Value;
}
