import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { destinationOf } from "./proxied-hosts.js";

const none: ReadonlySet<string> = new Set();

describe("destinationOf", () => {
  it("answers for Bitbucket's hosts, in any case and with a trailing dot", () => {
    expect(destinationOf("api.bitbucket.org:443", none)).toEqual({ kind: "sandbox", isSecure: true });
    expect(destinationOf("BitBucket.org.:443", none)).toEqual({ kind: "sandbox", isSecure: true });
    expect(destinationOf("api.bitbucket.org:80", none)).toEqual({ kind: "sandbox", isSecure: false });
  });

  it("tunnels to allowed hosts only", () => {
    const allowed = new Set(["registry.npmjs.org"]);
    expect(destinationOf("registry.npmjs.org:443", allowed)).toEqual({
      kind: "tunnel",
      host: "registry.npmjs.org",
      port: 443,
    });
    expect(destinationOf("example.com:443", allowed)).toEqual({ kind: "refused" });
    expect(destinationOf("registry.npmjs.org.example.com:443", allowed)).toEqual({ kind: "refused" });
  });

  it("never lets a host of Bitbucket through, allowed or not", () => {
    for (const host of ["ssh.bitbucket.org", "altssh.bitbucket.org", "bitbucket.org", "acme.bitbucket.io"])
      expect(destinationOf(`${host}:22`, new Set([host])).kind).toBe("refused");
  });

  it("refuses what is no authority", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        fc.pre(!/^[a-z0-9._-]+:\d+$/i.test(text));
        expect(destinationOf(text, none).kind).toBe("refused");
      }),
    );
  });
});
