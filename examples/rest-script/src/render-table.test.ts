import { describe, expect, it } from "vitest";
import type { Verdict } from "./check-repository.js";
import { renderTable } from "./render-table.js";

const verdict: Verdict = {
  pullRequestId: 7,
  title: "Add a lid",
  commit: "0123456789ab",
  url: "https://bitbucket.org/acme/widgets/pull-requests/7",
  outcome: { ok: false, title: "Not ready", summary: "Too large.", findings: [], data: [] },
  milliseconds: 12,
};

describe("renderTable", () => {
  it("shows a row for each pull request under its heading, and how many are ready", () => {
    const lines = renderTable([verdict, { ...verdict, outcome: { ...verdict.outcome, ok: true } }]).split("\n");
    expect(lines[1]).toBe(`#7  NOT READY  Add a lid  Too large.  12 ms  ${verdict.url}`);
    expect(lines.at(-1)).toBe("1 of 2 ready");
  });

  it("says so when there is nothing to show", () => {
    expect(renderTable([])).toBe("There are no open pull requests.");
  });

  it("keeps titles from steering the terminal or breaking the table", () => {
    const table = renderTable([{ ...verdict, title: "a\u001b[2J\r\n\u202eb" }]);
    expect(table.split("\n")).toHaveLength(4);
    expect(table.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\u202e]/u);
  });
});
