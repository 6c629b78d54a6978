import { bitbucketCloud, ConfigurationError, createBitbucket } from "@bucketkit/core";
import { mockTransport } from "@bucketkit/core/testing";
import { describe, expect, it } from "vitest";
import { checkWebhookUrl } from "./check-webhook-url.js";
import { ensureWebhook } from "./ensure-webhook.js";
import { WebhookEventEndedError } from "./webhook-event-ended-error.js";

describe("checkWebhookUrl", () => {
  it.each([
    "http://localhost:3000/hook",
    "http://127.0.0.1/",
    "http://127.1/",
    "http://2130706433/",
    "http://[::1]/",
    "http://[fd00::1]/",
    "http://[::ffff:10.0.0.1]/",
    "https://10.1.2.3/",
    "https://172.16.0.1/",
    "https://192.168.1.1/",
    "https://169.254.169.254/",
    "https://100.64.0.1/",
    "https://jenkins/",
    "https://ci.internal./",
  ])("refuses %s with the hint of a tunnel", (url) => {
    expect(() => checkWebhookUrl(url, bitbucketCloud)).toThrow(/tunnel/);
  });

  it.each(["ftp://example.com/", "example.com", "", "https://user:password@example.com/"])("refuses %j", (url) => {
    expect(() => checkWebhookUrl(url, bitbucketCloud)).toThrow(ConfigurationError);
  });

  it.each(["https://ci.example.com/hook", "http://8.8.8.8/", "https://172.32.0.1/", "https://[2001:db8::1]/"])(
    "accepts %s",
    (url) => {
      expect(() => checkWebhookUrl(url, bitbucketCloud)).not.toThrow();
    },
  );

  it("lets a local Bitbucket reach this machine", () => {
    const hosts = { ...bitbucketCloud, api: "http://127.0.0.1:4000" };
    expect(() => checkWebhookUrl("http://localhost:3000/", hosts)).not.toThrow();
  });
});

describe("ensureWebhook", () => {
  const transport = mockTransport({});
  const repository = createBitbucket({ transport }).repository("acme/widgets");
  const wanted = { url: "https://ci.example.com/", secret: "of-the-webhook", hosts: bitbucketCloud };

  it("refuses ended events with their day before anything is sent", async () => {
    const attempt = ensureWebhook(repository, { ...wanted, events: ["issue:created" as "repo:push"] });
    await expect(attempt).rejects.toThrow(WebhookEventEndedError);
    await expect(attempt).rejects.toMatchObject({ event: "issue:created", since: "2026-08-20" });
  });

  it("refuses events that Bitbucket never had, no events at all, and impossible secrets", async () => {
    await expect(ensureWebhook(repository, { ...wanted, events: ["push" as "repo:push"] })).rejects.toThrow(/no event/);
    await expect(ensureWebhook(repository, { ...wanted, events: [] })).rejects.toThrow(/empty/);
    const long = { ...wanted, secret: "x".repeat(129), events: ["repo:push"] as const };
    await expect(ensureWebhook(repository, long)).rejects.toThrow(/128/);
  });
});
