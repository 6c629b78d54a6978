import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { proxyFromEnv, readProxy } from "./choose-proxy.js";

const api = "https://api.bitbucket.org";

describe("proxyFromEnv", () => {
  it.each([
    [{ HTTPS_PROXY: "http://upper:1", https_proxy: "http://lower:1" }, "http://lower:1"],
    [{ HTTPS_PROXY: "http://upper:1", https_proxy: "" }, "http://upper:1"],
    [{ HTTP_PROXY: "http://plain:1" }, undefined],
    [{ ALL_PROXY: "http://all:1" }, "http://all:1"],
    [{ ALL_PROXY: "http://all:1", https_proxy: "http://tls:1" }, "http://tls:1"],
    [{ https_proxy: "proxy:3128" }, "http://proxy:3128"],
    [{}, undefined],
  ])("goes by %j", (env, expected) => {
    expect(proxyFromEnv(api, env)?.uri).toBe(expected);
  });

  it("has a variable of its own for plain http", () => {
    const env = { http_proxy: "http://plain:1", https_proxy: "http://tls:1" };
    expect(proxyFromEnv("http://127.0.0.1:7990", env)?.uri).toBe("http://plain:1");
  });

  it.each<[string, string, boolean]>([
    ["*", api, true],
    ["bitbucket.org", api, true],
    [".bitbucket.org", api, true],
    ["*.bitbucket.org", api, true],
    ["API.Bitbucket.Org", api, true],
    ["localhost,  api.bitbucket.org", api, true],
    ["api.bitbucket.org:443", api, true],
    ["api.bitbucket.org:8443", api, false],
    ["bucket.org", api, false],
    ["api.bitbucket.org.evil", api, false],
    ["", api, false],
    [", ,", api, false],
    [".", api, false],
    ["10.0.0.0/8", "https://10.1.2.3", true],
    ["10.0.0.0/8", "https://11.1.2.3", false],
    ["10.0.0.0/99", "https://10.1.2.3", false],
    ["0.0.0.0/0", api, false],
    ["127.0.0.1", "http://127.0.0.1:7990", true],
    ["0.1", "http://127.0.0.1", false],
    ["::1", "http://[::1]:7990", true],
    ["[::1]:7990", "http://[::1]:7990", true],
    ["fe80::/10", "http://[fe80::1]", true],
    ["127.0.0.1:80", "http://127.0.0.1", true],
  ])("with NO_PROXY %j and %s leaves the proxy out: %s", (list, origin, isLeftOut) => {
    const env = { all_proxy: "http://proxy:1", NO_PROXY: list };
    expect(proxyFromEnv(origin, env) === undefined).toBe(isLeftOut);
  });

  it("copes with any list, quickly", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (list) => {
        proxyFromEnv(api, { all_proxy: "http://proxy:1", no_proxy: list });
      }),
    );
    const start = performance.now();
    for (const list of ["a:".repeat(500_000), ":1".repeat(500_000), "/".repeat(1_000_000), ".".repeat(1_000_000)])
      proxyFromEnv(api, { all_proxy: "http://proxy:1", no_proxy: list });
    expect(performance.now() - start).toBeLessThan(400);
  });

  it("names the variable that is wrong, and never its value", () => {
    for (const address of ["socks5://user:s3cret@proxy", "http://", "http://user:s3cret@"])
      expect(() => proxyFromEnv(api, { HTTPS_PROXY: address })).toThrow(
        expect.objectContaining({
          code: "CONFIG_INVALID",
          message: expect.stringMatching(/^(?!.*s3cret).*environment variable HTTPS_PROXY/),
        }),
      );
  });
});

describe("readProxy", () => {
  it("keeps the credential apart from the address, decoded", () => {
    const proxy = readProxy("http://us%40er:p%3Ass@proxy:3128/path", "x");
    expect(proxy.uri).toBe("http://proxy:3128");
    expect(Buffer.from(proxy.token?.slice("Basic ".length) ?? "", "base64").toString()).toBe("us@er:p:ss");
    expect(readProxy("http://only-user@proxy", "x").token).toBe(`Basic ${btoa("only-user:")}`);
    expect(readProxy("http://50%:x@proxy", "x").token).toBe(`Basic ${btoa("50%:x")}`);
  });
});
