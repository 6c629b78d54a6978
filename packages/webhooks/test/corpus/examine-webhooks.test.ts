import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { examineWebhooks } from "../../scripts/corpus/examine-webhooks.js";
import { runCommand } from "../../scripts/corpus/run-command.js";
import { payloads } from "../payloads.js";

const text = (payload: unknown) => JSON.stringify(payload);
const push = payloads["repo:push"];

describe("examineWebhooks", () => {
  it("parses each document as the event of its label and counts by event", () => {
    const { actor: _, ...trimmed } = push;
    const examination = examineWebhooks([
      { file: "a.json", label: "repo:push", text: text(push) },
      { file: "b.json", label: "repo:push", text: text(trimmed) },
      { file: "c.json", label: "issue:created", text: text(payloads["issue:created"]) },
    ]);
    expect(examination).toMatchObject({ parsed: 3, total: 3, complete: 2, refused: [], exceptions: [] });
    expect(examination.events).toEqual({
      "repo:push": { parsed: 2, total: 2 },
      "issue:created": { parsed: 1, total: 1 },
    });
  });

  it("says why a document was refused", () => {
    const { refused } = examineWebhooks([
      { file: "a.json", label: "repo:push", text: text({ ...push, actor: 1 }) },
      { file: "b.json", label: "repo:fork", text: "no JSON" },
    ]);
    expect(refused.map(({ file, reason }) => `${file} ${reason}`)).toEqual([
      expect.stringMatching(/^a.json .*`actor` must be an object/),
      expect.stringMatching(/^b.json .*`body` must be JSON/),
    ]);
  });

  it("leaves out what Bitbucket Cloud did not send, by name", () => {
    const { total, exceptions } = examineWebhooks([
      { file: "server.json", label: "repo:push", text: text({ eventKey: "repo:refs_changed" }) },
      { file: "mercurial.json", label: "repo:push", text: text({ repository: { scm: "hg" } }) },
      { file: "nameless.json", label: undefined, text: text(push) },
    ]);
    expect(total).toBe(0);
    expect(exceptions.map(({ reason }) => reason)).toEqual([
      expect.stringContaining("Bitbucket Server"),
      expect.stringContaining("Mercurial"),
      'its label "" names no event',
    ]);
  });
});

describe("the webhook half of npm run corpus", () => {
  const corpus = (documents: readonly { readonly label: string; readonly body: unknown }[]) => {
    const folder = mkdtempSync(join(tmpdir(), "corpus-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const index = documents.map(({ label }, position) => ({ kind: "webhooks", file: `${position}.json`, label }));
    for (const [position, { body }] of documents.entries()) writeFileSync(join(folder, `${position}.json`), text(body));
    writeFileSync(join(folder, "index.json"), text([...index, { kind: "rest", file: "not-there.json" }]));
    return folder;
  };

  it("passes when every payload is parsed, and fails with the reason when one is not", () => {
    const good = runCommand([corpus([{ label: "repo:push", body: push }])]);
    expect(good).toMatchObject({ exitCode: 0, output: expect.stringContaining("Webhooks parsed 1/1") });
    const bad = runCommand([corpus([{ label: "repo:push", body: { push: 1 } }]), "--json"]);
    expect(bad.exitCode).toBe(1);
    expect(JSON.parse(bad.output)).toMatchObject({ ok: false, parsed: 0, total: 1, refused: [{ file: "0.json" }] });
  });
});
