import { createHash } from "node:crypto";
import type { SandboxState } from "./sandbox-state.js";

const namespace = Buffer.from("7f1d5f0e2b6a5c0f9a3c6d1e8b4a2f70", "hex");

/**
 * A UUID in braces that depends on nothing but its name (version 5).
 *
 * @see https://www.rfc-editor.org/rfc/rfc9562#section-5.5
 */
export function uuidFromName(name: string): string {
  const hash = createHash("sha1").update(namespace).update(name).digest().subarray(0, 16);
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = hash.toString("hex");
  const groups = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)];
  return `{${groups.join("-")}}`;
}

/** The next number of a sequence, which starts after `start`. */
export function nextNumber(state: SandboxState, sequence: string, start = 0): number {
  const next = (state.sequences.get(sequence) ?? start) + 1;
  state.sequences.set(sequence, next);
  return next;
}

/** A UUID for the next thing of a kind: the same in every run that creates the same things in the same order. */
export function nextUuid(state: SandboxState, kind: string): string {
  return uuidFromName(`${kind}/${nextNumber(state, `uuid:${kind}`)}`);
}
