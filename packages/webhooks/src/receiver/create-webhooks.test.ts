import { inspect } from "node:util";
import { ConfigurationError } from "@bucketkit/core";
import { describe, expect, it } from "vitest";
import { secret } from "../../test/start-receiver.js";
import { createWebhooks, type WebhooksOptions } from "../index.js";

describe("createWebhooks", () => {
  it("refuses events that Bitbucket has ended with the day, and those it never had", () => {
    const webhooks = createWebhooks({ secret });
    expect(() => webhooks.on("issue:created" as never, () => {})).toThrow(/2026-08-20/);
    expect(() => webhooks.on("repo:pushed" as never, () => {})).toThrow(ConfigurationError);
  });

  it.each([
    [{}, /`secret` is missing/],
    [{ secret: "" }, /1 to 128 characters/],
    [{ secret, secrets: [secret] }, /either/],
    [undefined, /`secret` is missing/],
    [{ secret, secrte: "typo" }, /createWebhooks has no option `secrte`. There are: secret, secrets/],
    [{ secret, maxTries: 0 }, /`maxTries`/],
  ])("refuses the options %j", (options, message) => {
    expect(() => createWebhooks(options as WebhooksOptions)).toThrow(message);
  });

  it("refuses an event without a handler or a task", () => {
    const webhooks = createWebhooks({ secret });
    expect(() => webhooks.on("repo:push", undefined as never)).toThrow(ConfigurationError);
    expect(() => webhooks.task("repo:push", {} as never)).toThrow(/defineTask/);
  });

  it("logs what strangers send in one line each", async () => {
    const lines: string[] = [];
    const log = { debug() {}, info() {}, warn() {}, error: (message: string) => void lines.push(message) };
    await createWebhooks({ secret, log }).receive({ body: new Uint8Array(), headers: {} });
    expect(lines).toEqual([expect.stringMatching(/^\[@bucketkit\/webhooks\] refused: [^\n]+$/)]);
  });

  it("needs a queue to work on", () => {
    expect(() => createWebhooks({ secret }).work()).toThrow(/queue/);
  });

  it("does not show its secret", () => {
    const canary = "canary-secret-0123456789";
    const webhooks = createWebhooks({ secret: canary, onError: () => {} });
    expect(inspect(webhooks, { depth: Number.POSITIVE_INFINITY, showHidden: true })).not.toContain(canary);
    expect(JSON.stringify(webhooks)).not.toContain(canary);
  });
});
