import { createHash, timingSafeEqual } from "node:crypto";

/** Whether two texts are equal, in a time that does not tell how much of them is. */
export function sameSecret(one: string, other: string): boolean {
  const [first, second] = [one, other].map((text) => createHash("sha256").update(text).digest());
  return first !== undefined && second !== undefined && timingSafeEqual(first, second);
}
