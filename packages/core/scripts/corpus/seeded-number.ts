/** A whole number below `limit` that depends on the text alone (FNV-1a); 0 when the limit is 0. */
export function seededNumber(text: string, limit: number): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  return limit === 0 ? 0 : hash % limit;
}
