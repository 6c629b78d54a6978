import { type Document, isMap, isPair, isScalar, isSeq, LineCounter, type Node, parseDocument } from "yaml";
import { InputError } from "./check-input.js";
import { checkSeed } from "./check-seed.js";
import type { SeedInput } from "./seed-input.js";

/**
 * The seed in a text of YAML or JSON. Binary content is written as `!!binary`.
 *
 * @param source - what errors call the text, such as its file name.
 * @throws TypeError that names line, column and part of what is wrong.
 * @example
 * ```ts
 * import { createSandbox, parseSeed } from "@bucketkit/sandbox";
 *
 * const seed = parseSeed("repositories: [{ slug: widgets, commits: [{ message: Begin, files: { README.md: Hello } }] }]");
 * const sandbox = await createSandbox({ seed });
 * await sandbox.close();
 * ```
 * @see https://yaml.org/spec/1.2.2/
 */
export function parseSeed(text: string, source = "seed"): SeedInput {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number, problem: string): TypeError => {
    const { line, col } = lines.linePos(offset);
    return new TypeError(`${source}:${line}:${col}: ${problem}`);
  };
  const [broken] = document.errors;
  if (broken) throw at(broken.pos[0], broken.message);
  let value: unknown;
  try {
    value = document.toJS() ?? {};
  } catch (reason) {
    // Too many aliases, which would make a small text a large seed.
    throw new TypeError(`${source}: ${(reason as Error).message}`);
  }
  try {
    checkSeed(value, "");
  } catch (reason) {
    if (!(reason instanceof InputError)) throw reason;
    const message = reason.message.replace(/^\./, "").trim();
    throw at(offsetOf(document, reason.where), message);
  }
  return value as SeedInput;
}

/** Where in the text the part with this path stands, or the nearest one around it. */
function offsetOf(document: Document, path: string): number {
  let node: unknown = document.contents;
  let rest = path;
  let offset = (document.contents as Node | null)?.range?.[0] ?? 0;
  while (rest !== "") {
    const step = stepInto(node, rest);
    if (!step) break;
    ({ node, rest } = step);
    offset = step.offset ?? offset;
  }
  return offset;
}

function stepInto(
  node: unknown,
  path: string,
): { node: unknown; rest: string; offset: number | undefined } | undefined {
  if (isSeq(node)) {
    const [whole, index] = /^\[(\d+)\]/.exec(path) ?? [];
    const item: unknown = whole === undefined ? undefined : node.items[Number(index)];
    const offset = (item as Node | undefined)?.range?.[0];
    return whole === undefined ? undefined : { node: item, rest: path.slice(whole.length), offset };
  }
  if (!isMap(node)) return undefined;
  // Keys may contain dots and brackets, so the longest key that the path goes on with is the one.
  const pairs = node.items.filter((pair) => isPair(pair) && isScalar(pair.key));
  const found = pairs
    .map((pair) => ({ pair, prefix: `.${String(pair.key)}` }))
    .filter(({ prefix }) => path.startsWith(prefix) && /^$|^[.[]/.test(path.slice(prefix.length)))
    .sort((one, other) => other.prefix.length - one.prefix.length)[0];
  if (!found) return undefined;
  const key = found.pair.key as Node;
  return { node: found.pair.value, rest: path.slice(found.prefix.length), offset: key.range?.[0] };
}
