import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { parseSeed } from "./parse-seed.js";

const whole = `
users:
  - nickname: rin
workspaces:
  - slug: team
    members: { rin: owner }
repositories:
  - workspace: team
    slug: widgets
    commits:
      - message: Begin
        files:
          README.md: |
            # Widgets
          bin/tool: { content: "#!/bin/sh\\n", kind: executable }
          icon.png: !!binary AAECAw==
tokens:
  reader: { kind: apiToken, user: rin, scopes: [read:repository:bitbucket], expiresOn: 2026-12-01 }
`;

describe("parseSeed", () => {
  it("reads YAML with everything that a seed may have", () => {
    const seed = parseSeed(whole);
    expect(seed.repositories?.[0]?.commits?.[0]?.files).toEqual({
      "README.md": "# Widgets\n",
      "bin/tool": { content: "#!/bin/sh\n", kind: "executable" },
      "icon.png": Buffer.from([0, 1, 2, 3]),
    });
    expect(seed.tokens?.reader?.expiresOn).toBe("2026-12-01");
  });

  it("reads JSON, and an empty text as an empty seed", () => {
    expect(parseSeed('{ "users": [{ "nickname": "rin" }] }')).toEqual({ users: [{ nickname: "rin" }] });
    expect(parseSeed("")).toEqual({});
  });

  it.each([
    ["users:\n  - nickname: 5\n", "users[0].nickname must be a string that is not empty, but is 5.", "2:5"],
    ["users:\n  - nick: rin\n", 'users[0] has no "nick"; it may have nickname, displayName, email.', "2:5"],
    ["repositories:\n  - slug: a b\n", /^repositories\[0\]\.slug must be a slug/, "2:5"],
    [
      "repositories:\n  - slug: w\n    commits:\n      - message: m\n        files:\n          a.b: 1\n          a: x\n",
      /^repositories\[0\]\.commits\[0\]\.files\.a\.b must be/,
      "6:11",
    ],
    ["repos: []\n", 'has no "repos"; it may have users', "1:1"],
    ["users: [\n", /./, "2:1"],
    ["users: []\nusers: []\n", "Map keys must be unique", "2:1"],
    ["- users\n", "must be an object", "1:1"],
  ])("says where %j is wrong, and what", (text, problem, place) => {
    const caught = (() => {
      try {
        return parseSeed(text, "seed.yaml");
      } catch (reason) {
        return reason as Error;
      }
    })() as Error;
    expect(caught).toBeInstanceOf(TypeError);
    const [, position, message] = /^seed\.yaml:(\d+:\d+): (.*)$/s.exec(caught.message) ?? [];
    expect(position).toBe(place);
    if (typeof problem === "string") expect(message).toContain(problem);
    else expect(message).toMatch(problem);
  });

  it("refuses a small text that would become a large seed", () => {
    const levels = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"];
    for (let level = 1; level < 10; level++)
      levels.push(
        `a${level}: &a${level} [${Array(10)
          .fill(`*a${level - 1}`)
          .join(", ")}]`,
      );
    expect(() => parseSeed(levels.join("\n"))).toThrow(TypeError);
  });

  it("reads what was written, and never fails otherwise than by a TypeError", () => {
    const nickname = fc.string({ minLength: 1 }).filter((text) => text.trim() !== "");
    fc.assert(
      fc.property(fc.array(nickname), (nicknames) => {
        const seed = { users: nicknames.map((name) => ({ nickname: name })) };
        expect(parseSeed(stringify(seed))).toEqual(seed);
        expect(parseSeed(JSON.stringify(seed))).toEqual(seed);
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        try {
          parseSeed(text);
          return true;
        } catch (reason) {
          return reason instanceof TypeError;
        }
      }),
    );
  });
});
