import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ApiError } from "../errors/api-error.js";
import type { FormField } from "../http/request-body.js";
import { readCommitForm } from "./commit-files.js";

const field = (name: string, content: string, more: Partial<FormField> = {}): FormField => ({
  name,
  content: Buffer.from(content),
  fileName: undefined,
  attributes: [],
  ...more,
});

describe("readCommitForm", () => {
  it("tells meta fields from files by file name, by leading slash, and by name", () => {
    const form = readCommitForm([
      field("message", "Say it"),
      field("branch", "topic"),
      field("parents", "abc, def"),
      field("author", "Rin <rin@example.com>"),
      field("/author", "a file"),
      field("branch", "another file", { fileName: "branch" }),
      field("plain.txt", "by form"),
      field("run", "#!", { fileName: "run", attributes: ["executable"] }),
      field("link", "plain.txt", { fileName: "link", attributes: ["link"] }),
    ]);
    expect(form).toMatchObject({
      message: "Say it",
      branch: "topic",
      parents: ["abc", "def"],
      author: "Rin <rin@example.com>",
    });
    expect(
      form.changes.map((change) => [change.action, "path" in change && change.path, "mode" in change && change.mode]),
    ).toEqual([
      ["write", "author", "100644"],
      ["write", "branch", "100644"],
      ["write", "plain.txt", "100644"],
      ["write", "run", "100755"],
      ["write", "link", "120000"],
    ]);
  });

  it("deletes what `files` names, unless the form has content for it", () => {
    const form = readCommitForm([field("files", "gone"), field("files", "kept"), field("kept", "x")]);
    expect(form.changes).toEqual([
      { action: "delete", path: "gone" },
      { action: "write", path: "kept", content: Buffer.from("x"), mode: "100644" },
    ]);
  });

  it("lets no path out of the repository: it refuses, or every path of the result is a harmless one", () => {
    const part = fc.constantFrom("a", "..", ".", "", ".git", "\0", "b c", "/");
    const name = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join("/"));
    fc.assert(
      fc.property(name, fc.boolean(), (path, isRemoval) => {
        try {
          const { changes } = readCommitForm([isRemoval ? field("files", path) : field(path, "x")]);
          for (const change of changes) {
            const parts = "path" in change ? change.path.split("/") : [];
            expect(parts.some((piece) => ["", ".", "..", ".git"].includes(piece) || piece.includes("\0"))).toBe(false);
          }
        } catch (reason) {
          expect(reason).toBeInstanceOf(ApiError);
        }
      }),
    );
  });
});
