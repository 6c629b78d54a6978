import { describe, expect, it } from "vitest";
import { bmpText, explicit, integer, objectId, octets, sequence, set } from "./der.js";

const hex = (bytes: Buffer) => bytes.toString("hex");

describe("DER", () => {
  it("writes object identifiers", () => {
    expect(hex(objectId("1.2.840.113549.1.7.1"))).toBe("06092a864886f70d010701");
    expect(hex(objectId("2.5.29.37.0"))).toBe("0604551d2500");
    expect(hex(objectId("2.16.840.1.113894.746875.1.1"))).toBe("060c6086480186f966adca7b0101");
  });

  it("writes lengths of one byte, and of more where they are needed", () => {
    expect(hex(octets(Buffer.alloc(0x7f))).slice(0, 4)).toBe("047f");
    expect(hex(octets(Buffer.alloc(0x80))).slice(0, 6)).toBe("048180");
    expect(hex(octets(Buffer.alloc(0x1234))).slice(0, 8)).toBe("04821234");
    expect(hex(octets(Buffer.alloc(0x10000))).slice(0, 10)).toBe("0483010000");
  });

  it("writes what is made of others", () => {
    expect(hex(sequence(integer(3), set(bmpText("ab"))))).toBe("300b0201033106" + "1e0400610062");
    expect(hex(explicit(integer(1)))).toBe("a003020101");
  });
});
