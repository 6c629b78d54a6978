import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { UntrustedLinkError } from "../errors/untrusted-link-error.js";
import { bitbucketCloud } from "../hosts/bitbucket-hosts.js";
import { trustedUrls } from "./trusted-url.js";

const trusted = trustedUrls("https://api.bitbucket.org/2.0", bitbucketCloud);

describe("trustedUrls", () => {
  it.each([
    ["https://api.bitbucket.org/2.0/user", "https://api.bitbucket.org/2.0/user"],
    ["https://API.bitbucket.org:443/2.0/user?page=8xhd", "https://api.bitbucket.org/2.0/user?page=8xhd"],
    ["https://api.bitbucket.org/1.0/groups/acme", "https://api.bitbucket.org/1.0/groups/acme"],
    ["https://bitbucket.org/!api/2.0/user?page=2", "https://api.bitbucket.org/2.0/user?page=2"],
    ["https://bitbucket.org/api/2.0/repositories/a/b", "https://api.bitbucket.org/2.0/repositories/a/b"],
    ["/2.0/user", "https://api.bitbucket.org/2.0/user"],
    ["user?page=2", "https://api.bitbucket.org/2.0/user?page=2"],
  ])("resolves %s", (link, expected) => {
    expect(trusted.resolve(link)).toBe(expected);
  });

  it.each([
    ["http://api.bitbucket.org/2.0/user"],
    ["https://api.bitbucket.org:8443/2.0/user"],
    ["https://api.bitbucket.org./2.0/user"],
    ["https://evilapi.bitbucket.org/2.0/user"],
    ["https://api.bitbucket.org.evil/2.0/user"],
    ["https://api.bitbucket.org@evil.example/2.0/user"],
    ["https://user:pass@api.bitbucket.org/2.0/user"],
    ["https://user@api.bitbucket.org/2.0/user"],
    ["https://:pass@api.bitbucket.org/2.0/user"],
    ["//evil.example/2.0/user"],
    ["https://bitbucket.org/site/oauth2/access_token"],
    ["https://api.bitbucket.org/2.0/../site"],
    ["https://api.bitbucket.org/2.0/%2e%2e/internal"],
    ["https://api.bitbucket.org/2.0x/user"],
    ["https://api.bitbucket.org/"],
    ["http://[::1]/2.0/user"],
    ["\\\\evil.example\\2.0\\user"],
    ["javascript:alert(1)"],
    ["http://"],
  ])("refuses %s", (link) => {
    expect(() => trusted.resolve(link)).toThrow(UntrustedLinkError);
  });

  it("resolves any text to the API's own origin and folders or refuses it", () => {
    const text = fc.oneof(
      fc.webUrl({ withQueryParameters: true }),
      fc.string(),
      fc.string().map((tail) => `https://api.bitbucket.org${tail}`),
    );
    fc.assert(
      fc.property(text, (link) => {
        let url: string;
        try {
          url = trusted.resolve(link);
        } catch (error) {
          expect(error).toBeInstanceOf(UntrustedLinkError);
          return;
        }
        expect(url).toMatch(/^https:\/\/api\.bitbucket\.org\/[12]\.0\//);
      }),
      { numRuns: 500 },
    );
  });

  it("keeps to the folder of a base URL that is not Bitbucket's", () => {
    const proxied = trustedUrls("http://127.0.0.1:1/bitbucket/2.0", { ...bitbucketCloud, web: "http://127.0.0.1:1" });
    expect(proxied.resolve("http://127.0.0.1:1/bitbucket/2.0/user")).toBe("http://127.0.0.1:1/bitbucket/2.0/user");
    expect(() => proxied.resolve("http://127.0.0.1:1/2.0/user")).toThrow(UntrustedLinkError);
  });
});
