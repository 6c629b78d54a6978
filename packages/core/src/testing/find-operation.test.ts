import { describe, expect, it } from "vitest";
import * as operations from "../generated/operations/index.js";
import type { AnyOperation } from "../operations/define-operation.js";
import { expandPath } from "../transport/expand-path.js";
import { findOperation } from "./find-operation.js";

const all = Object.entries(operations) as unknown as [string, AnyOperation][];

describe("findOperation", () => {
  it.each(["v1", "{6f-1}", "ä b#?%", "7"])("finds every operation again, with the values %s in its path", (value) => {
    for (const [name, { method, path }] of all) {
      const names = [...path.matchAll(/\{\+?(\w+)\}/g)].map(([, parameter]) => parameter ?? "");
      const values = Object.fromEntries(names.map((parameter) => [parameter, value]));
      const url = `https://api.bitbucket.org/2.0${expandPath(path, values)}?page=2#x`;
      expect(findOperation(method, url), name).toEqual({ name, path: values });
    }
  });

  it("keeps the slashes of refs and paths", () => {
    const base = "http://127.0.0.1:7990/2.0/repositories/acme/widgets";
    expect(findOperation("GET", `${base}/refs/branches/feature/x`)).toMatchObject({
      name: "getBranch",
      path: { name: "feature/x" },
    });
    expect(findOperation("GET", `${base}/commit/feature/x/statuses`)).toMatchObject({
      name: "listCommitStatuses",
      path: { commit: "feature/x" },
    });
  });

  it("finds nothing elsewhere", () => {
    expect(findOperation("PATCH", "https://api.bitbucket.org/2.0/user")).toBeUndefined();
    expect(findOperation("GET", "https://api.bitbucket.org/1.0/user")).toBeUndefined();
    expect(findOperation("GET", "https://api.bitbucket.org/2.0/nothing/like/this")).toBeUndefined();
  });
});
