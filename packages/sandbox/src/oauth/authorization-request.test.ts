import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createEmptyState } from "../state/sandbox-state.js";
import { answerUrl, judgeRequest } from "./authorization-request.js";

const callbackUrl = "https://app.example/callback?kept=1";
const state = createEmptyState();
state.oauthConsumers.set("app", {
  key: "app",
  secret: "secret",
  name: "App",
  description: "",
  url: "",
  workspaceUuid: "{w}",
  callbackUrl,
  isPrivate: false,
  scopes: ["repository:write", "account"],
});

const judge = (query: string) => judgeRequest(state, new URLSearchParams(query));

describe("judgeRequest", () => {
  it("takes what a scope brings along for held", () => {
    const judged = judge("client_id=app&response_type=code&scope=repository%20account");
    expect(judged).toMatchObject({ kind: "request", request: { scopes: ["repository", "account"] } });
  });

  it("takes no scope and an empty one for all of the consumer's", () => {
    for (const scope of ["", "&scope=", "&scope=%20"]) {
      const judged = judge(`client_id=app&response_type=code${scope}`);
      expect(judged).toMatchObject({ request: { scopes: ["repository:write", "account"] } });
    }
  });

  it("sends nobody anywhere but to the callback URL, whatever is asked", () => {
    const names = ["client_id", "redirect_uri", "response_type", "scope", "state", "code_challenge", "other"];
    const value = fc.oneof(
      fc.constantFrom("app", "code", "token", "https://evil.test/", callbackUrl, "S256", "account"),
      fc.string({ unit: "binary" }),
      fc.webUrl(),
    );
    const query = fc.array(fc.tuple(fc.constantFrom(...names), value), { maxLength: 8 });
    fc.assert(
      fc.property(query, (pairs) => {
        const judged = judgeRequest(state, new URLSearchParams([["client_id", "app"], ...pairs]));
        if (judged.kind === "redirect") expect(judged.location.startsWith(callbackUrl)).toBe(true);
        if (judged.kind === "request") expect(judged.request.target.href.startsWith(callbackUrl)).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });
});

describe("answerUrl", () => {
  it("adds to the query and gives back every text as it came", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const url = new URL(answerUrl(new URL(callbackUrl), { code: "c", state: text, error: undefined }));
        expect(url.searchParams.get("state")).toBe(text);
        expect([...url.searchParams.keys()]).toEqual(["kept", "code", "state"]);
        expect(url.href).not.toMatch(/[\r\n]/);
      }),
    );
  });
});
