import { describe, expect, it } from "vitest";
import { renderChecks } from "./render-checks.js";

describe("renderChecks", () => {
  it("names the next step of what failed before that of a warning", () => {
    const table = renderChecks([
      { name: "git", state: "warn", detail: "2.30", next: "Install a newer one." },
      { name: "credential", state: "fail", detail: "none", next: "Set one." },
    ]);
    expect(table).toBe("warn  git         2.30\nFAIL  credential  none\n\nNext: Set one.");
  });

  it("keeps what servers send from steering the terminal", () => {
    const detail = "knows you as \u001b[31mEve\u001b]0;title\u0007\nok    git  \u202efine";
    const table = renderChecks([{ name: "API", state: "ok", detail }]);
    expect(table.split("\n")).toHaveLength(3);
    expect(table.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\u202e]/u);
  });
});
