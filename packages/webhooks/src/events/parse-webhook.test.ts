import { ValidationError } from "@bucketkit/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { everyEvent, payloads } from "../../test/payloads.js";
import { endedWebhookEvents, liveWebhookEvents } from "./event-names.js";
import { parseWebhook } from "./parse-webhook.js";

const problems = (event: string, body: unknown, strict = false): readonly string[] => {
  try {
    parseWebhook({ event, body }, { strict });
    return [];
  } catch (error) {
    if (!ValidationError.isInstance(error)) throw error;
    return error.issues.map(({ path, message }) => `${path} ${message}`);
  }
};

describe("parseWebhook", () => {
  it("knows 26 live events and 3 ended ones", () => {
    expect([liveWebhookEvents.length, endedWebhookEvents.length]).toEqual([26, 3]);
    expect([...liveWebhookEvents, ...endedWebhookEvents].sort()).toEqual([...everyEvent].sort());
  });

  it.each(everyEvent)("parses %s from bytes, text and objects, also when strict", (event) => {
    const text = JSON.stringify(payloads[event]);
    const bytes = new TextEncoder().encode(text);
    for (const body of [text, bytes, payloads[event]]) {
      expect(parseWebhook({ event, body }, { strict: true })).toMatchObject({ event, payload: payloads[event] });
    }
  });

  it("marks the events of the issue tracker as ended, with the day", () => {
    const parsed = parseWebhook({ event: "issue:created", body: payloads["issue:created"] });
    expect(parsed).toMatchObject({ kind: "ended", endedOn: "2026-08-20" });
    expect(parseWebhook({ event: "repo:push", body: payloads["repo:push"] }).kind).toBe("live");
  });

  it("hands on an event it does not know as unknown", () => {
    expect(parseWebhook({ event: "repo:archived", body: '{"a":1}' })).toEqual({
      kind: "unknown",
      event: "repo:archived",
      payload: { a: 1 },
    });
    expect(parseWebhook({ event: "toString", body: "1" }).kind).toBe("unknown");
  });

  it("says which field is wrong, however deep", () => {
    const { pullrequest, ...rest } = payloads["pullrequest:created"];
    const body = {
      ...rest,
      pullrequest: { ...pullrequest, id: "7", state: "OPENED", source: { ...pullrequest.source, branch: { name: 1 } } },
    };
    expect(problems("pullrequest:created", body)).toEqual([
      'pullrequest.id must be a number, not "7".',
      'pullrequest.state must be one of "OPEN", "MERGED", "DECLINED", "SUPERSEDED", not "OPENED".',
      "pullrequest.source.branch.name must be text, not 1.",
    ]);
    const [change] = payloads["repo:push"].push.changes;
    const changes = [change, { ...change, new: { ...change?.new, target: [] } }];
    expect(problems("repo:push", { ...payloads["repo:push"], push: { changes } })).toEqual([
      "push.changes[1].new.target must be an object, not a list.",
    ]);
  });

  it.each([
    ["", "body must be JSON in UTF-8."],
    ["{", "body must be JSON in UTF-8."],
    [Uint8Array.of(0x22, 0xff, 0x22), "body must be JSON in UTF-8."],
    ["null", "body must be an object, not null."],
    ["[]", "body must be an object, not a list."],
    ["{}", "push must be an object, not absent."],
  ])("refuses the body %j of a push", (body, message) => {
    expect(problems("repo:push", body)).toEqual([message]);
  });

  it("accepts documents that lack what came later or went away, and names it when strict", () => {
    const { actor, ...rest } = payloads["pullrequest:created"];
    const { uuid: _, ...old } = actor;
    const body = { ...rest, actor: { ...old, username: "zoe" } };
    expect(problems("pullrequest:created", body)).toEqual([]);
    expect(problems("pullrequest:created", body, true)).toEqual(["actor.uuid must be text, not absent."]);
    expect(problems("pullrequest:created", { ...rest, actor: { ...actor, uuid: null } }, true)).toEqual([
      "actor.uuid must be text, not null.",
    ]);
  });

  it("keeps fields that nobody knows", () => {
    const body = { ...payloads["repo:created"], "new in 2027": [1] };
    expect(parseWebhook({ event: "repo:created", body }, { strict: true }).payload).toEqual(body);
  });

  it("tells payloads of Bitbucket Server by name", () => {
    expect(problems("repo:push", { eventKey: "repo:refs_changed" })).toEqual([
      'eventKey is "repo:refs_changed": a payload of Bitbucket Server, which is another product than Bitbucket Cloud.',
    ]);
  });

  it("refuses an event that contradicts the pull request it is about, because its name is not signed", () => {
    const open = payloads["pullrequest:updated"];
    expect(problems("pullrequest:fulfilled", open)).toEqual([
      'pullrequest.state must be "MERGED" in pullrequest:fulfilled, not "OPEN".',
    ]);
    expect(problems("pullrequest:rejected", open)).toHaveLength(1);
  });

  it("parses any JSON or says why not, without touching prototypes", () => {
    fc.assert(
      fc.property(fc.constantFrom(...everyEvent, "other"), fc.json(), (event, body) => {
        expect(Array.isArray(problems(event, body))).toBe(true);
      }),
      { numRuns: 2_000 },
    );
    const hostile = '{"__proto__":{"isAdmin":true},"actor":{"constructor":{"prototype":{"isAdmin":true}}}}';
    expect(problems("repo:created", hostile).length).toBeGreaterThan(0);
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
  });

  it("refuses a payload of 250 KB of nonsense at once", () => {
    const changes = Array.from({ length: 50_000 }, () => 1);
    // Of the processor: the machine may be busy with something else.
    const before = process.cpuUsage();
    expect(problems("repo:push", { push: { changes } }).length).toBeGreaterThan(0);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(1000);
  });
});
