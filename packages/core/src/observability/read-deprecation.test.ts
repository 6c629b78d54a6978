import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDeprecation } from "./read-deprecation.js";

const read = (headers: Record<string, string>, status = 200, data?: unknown) =>
  readDeprecation({ status, url: "https://api.bitbucket.org/2.0/x", headers: new Headers(headers), data });

const day = new Date("2026-11-01T00:00:00Z");
const page = "https://developer.atlassian.com/cloud/bitbucket/changelog/#CHANGE-2770";

describe("readDeprecation", () => {
  it.each([
    ["the standard's form", "@1793491200", day],
    ["an HTTP date, as in its drafts", "Sun, 01 Nov 2026 00:00:00 GMT", day],
    ["the bare word of its drafts", "true", undefined],
    ["nonsense", "soon", undefined],
    ["a date that is none", "Xxx, 99 Nov 2026", undefined],
    ["a time out of range", "@999999999999999999", undefined],
  ])("understands `Deprecation` in %s", (_form, header, since) => {
    expect(read({ deprecation: header })).toMatchObject({ since });
  });

  it("understands `Sunset` alone, and links that explain", () => {
    const link = `<https://x.example/next>; rel="next", <${page}>; rel="deprecation"; type="text/html"`;
    expect(read({ sunset: "Sun, 01 Nov 2026 00:00:00 GMT", link })).toEqual({
      since: undefined,
      sunset: day,
      changeId: undefined,
      announcementUrl: page,
    });
    expect(read({ sunset: "x", link: `<${page}>; rel=sunset` })?.announcementUrl).toBe(page);
    expect(read({ sunset: "x", link: '<javascript:alert(1)>; rel="sunset"' })?.announcementUrl).toBeUndefined();
    expect(read({ sunset: "x", link: `<${page}>; rel="next"; title="deprecation"` })?.announcementUrl).toBeUndefined();
  });

  it.each<[string, unknown]>([
    ["inside the error", { error: { message: "CHANGE-2770 - gone", data: { announcement_url: page } } }],
    ["beside the error", { error: { message: "CHANGE-2770 - gone" }, data: { announcement_url: page } }],
    [
      "in bytes",
      new TextEncoder().encode(JSON.stringify({ error: { message: "CHANGE-2770", data: { announcement_url: page } } })),
    ],
  ])("understands the change id of a refusal with its page %s", (_where, data) => {
    expect(read({}, 410, data)).toMatchObject({ changeId: "CHANGE-2770", announcementUrl: page });
  });

  it("finds nothing where nothing is said", () => {
    expect(read({ link: `<${page}>; rel="deprecation"` })).toBeUndefined();
    expect(read({}, 200, { error: { message: "CHANGE-1" } })).toBeUndefined();
    for (const data of [
      undefined,
      null,
      "CHANGE-1",
      [],
      { error: null },
      { error: { message: ["CHANGE-1 "] } },
      new Uint8Array(3),
    ])
      expect(read({}, 410, data)?.announcementUrl).toBeUndefined();
    expect(read({}, 404, { error: { message: "no CHANGE-1" } })).toBeUndefined();
  });

  it("copes with anything a server sends", () => {
    const header = fc.string().map((text) => text.replace(/[^\x20-\x7e]/g, ""));
    fc.assert(
      fc.property(header, header, header, fc.jsonValue(), (deprecation, sunset, link, data) => {
        const notice = read({ deprecation, sunset, link }, 410, data);
        expect(notice?.announcementUrl ?? "https://").toMatch(/^https:/);
      }),
    );
  });

  it("is quick with headers of a megabyte", () => {
    const start = performance.now();
    for (const text of [
      "<".repeat(1e6),
      "<a>,".repeat(250_000),
      '<a>;rel="'.repeat(100_000),
      ", <".repeat(300_000),
      "; ".repeat(5e5),
    ])
      readDeprecation({
        status: 410,
        url: "https://x.example/",
        headers: { get: () => text, forEach: () => undefined },
        data: { error: { message: text } },
      });
    expect(performance.now() - start).toBeLessThan(100);
  });
});
