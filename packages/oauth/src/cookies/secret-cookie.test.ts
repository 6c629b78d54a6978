import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { randomSecret } from "../secrets/random-secret.js";
import { secretCookie } from "./secret-cookie.js";

const cookie = secretCookie("https://app.example/callback", "session");
const name = "__Host-session";

describe("secretCookie", () => {
  it("finds its secret among whatever else a browser sends", () => {
    const other = fc
      .string({ unit: fc.constantFrom(..."abcXYZ0189-_=%.,\"'<> ") })
      .filter((text) => !text.trim().startsWith(`${name}=`));
    fc.assert(
      fc.property(fc.array(other), fc.array(other), (before, after) => {
        const secret = randomSecret();
        expect(cookie.read([...before, `${name}=${secret}`, ...after].join("; "))).toBe(secret);
        expect(cookie.read([...before, ...after].join("; "))).toBeUndefined();
      }),
    );
  });

  it("takes nothing that is not in the form of a secret, whatever the header", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: "binary" })), (text) => {
        for (const header of [text, `${name}=${text}`, `${name}=${text}; ${name}=${text}x`]) {
          expect(cookie.read(header) ?? "A".repeat(43)).toMatch(/^[\w-]{43}$/);
        }
      }),
    );
  });

  it("does not take the cookie of another name for its own", () => {
    const secret = randomSecret();
    for (const header of [`session=${secret}`, `x__Host-session=${secret}`, `__host-session=${secret}`]) {
      expect(cookie.read(header)).toBeUndefined();
    }
  });

  it("takes neither of two different secrets", () => {
    expect(cookie.read(`${name}=${randomSecret()}; ${name}=${randomSecret()}`)).toBeUndefined();
  });

  it("is removed with the attributes it was set with, as browsers demand", () => {
    expect(cookie.clear()).toBe(`${name}=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax; Secure`);
    expect(cookie.write("x", 60)).toBe(`${name}=x; Max-Age=60; Path=/; HttpOnly; SameSite=Lax; Secure`);
  });
});
