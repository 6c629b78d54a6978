import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const source = fileURLToPath(new URL("..", import.meta.url));
const read = (path: string) => readFileSync(path, "utf8");
const codes = [...read(join(source, "errors/error-codes.ts")).matchAll(/\| "([A-Z_]+)"/g)].map(
  (match) => match[1] as string,
);
/** Sources of this package, and of others whose errors have codes of their own. */
const code = [source, join(source, "../../store/src"), join(source, "../../oauth/src")]
  .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => join(folder, name)))
  .filter((path) => path.endsWith(".ts") && !/\.test(-d)?\.ts$|error-codes\.ts$/.test(path))
  .map(read)
  .join("\n");
const documentation = read(join(source, "../../../apps/docs/reference/errors.md"));

describe("every error code", () => {
  it.each(codes)("%s is thrown somewhere", (name) => {
    expect(code).toContain(`"${name}"`);
  });

  it("is documented with what to do, and no other is", () => {
    const documented = [...documentation.matchAll(/^\| `([A-Z_]+)` \|/gm)].map((match) => match[1]);
    expect(codes.length).toBeGreaterThan(20);
    expect(documented.sort()).toEqual([...codes].sort());
  });
});
