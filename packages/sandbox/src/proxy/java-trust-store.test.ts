import { X509Certificate } from "node:crypto";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fromBER, Integer, type Sequence } from "asn1js";
import { expect, it, onTestFinished } from "vitest";
import { createCertificates } from "./create-certificates.js";

it("holds the authority's certificate and the mark by which Java trusts it", async () => {
  const directory = await mkdtemp(join(tmpdir(), "bucketkit-trust-"));
  onTestFinished(() => rm(directory, { recursive: true }));
  const { caFile, javaTrustStore } = await createCertificates(directory);
  const store = await readFile(javaTrustStore);
  const { offset, result } = fromBER(new Uint8Array(store));
  expect(offset).toBe(store.length);
  const [version] = (result as Sequence).valueBlock.value;
  expect(version instanceof Integer && version.valueBlock.valueDec).toBe(3);
  expect(store.includes(new X509Certificate(await readFile(caFile)).raw)).toBe(true);
  expect(store.includes(Buffer.from("6086480186f966adca7b0101", "hex"))).toBe(true);
});
