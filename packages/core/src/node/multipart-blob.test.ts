import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { multipartBlob } from "./multipart-blob.js";

/** What a form holds, files as bytes. */
async function contentOf(form: FormData): Promise<unknown[]> {
  const entries: unknown[] = [];
  for (const [name, value] of form) {
    const isFile = typeof value !== "string";
    const content = isFile ? [value.name, value.type, ...new Uint8Array(await value.arrayBuffer())] : value;
    entries.push([name, content]);
  }
  return entries;
}

/** Line breaks become what forms send, in names and in values. */
const normal = (text: string) => text.replace(/\r\n|\r|\n/g, "\r\n");

describe("multipartBlob", () => {
  it("holds what the form holds, whatever names, values and bytes are", async () => {
    // Two halves that are no pair cannot be written in UTF-8, and a name that is empty is no name to some readers.
    const text = fc.string({ unit: "grapheme", minLength: 1 });
    const file = fc.record({ name: text.filter((name) => !/[\r\n]/.test(name)), bytes: fc.uint8Array() });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(text, fc.oneof(text, file)), { minLength: 1 }), async (fields) => {
        const form = new FormData();
        const expected = new FormData();
        for (const [name, value] of fields) {
          if (typeof value === "string") {
            form.append(name, value);
            expected.append(normal(name), normal(value));
          } else {
            const blob = new Blob([new Uint8Array(value.bytes)], { type: "image/png" });
            form.append(name, blob, value.name);
            expected.append(normal(name), blob, value.name);
          }
        }
        const blob = multipartBlob(form);
        const parsed = await new Response(blob, { headers: { "content-type": blob.type } }).formData();
        expect(await contentOf(parsed)).toEqual(await contentOf(expected));
      }),
    );
  });

  it("lets no name end its line or its quotes", async () => {
    const form = new FormData();
    form.append('a"\r\nx-evil: 1\r\n\r\nb', "v");
    form.append("f", new Blob(["v"]), 'a"\r\nx-evil: 1');
    const lines = (await multipartBlob(form).text()).split("\r\n");
    expect(lines.filter((line) => /^x-evil/i.test(line))).toEqual([]);
    expect(lines.filter((line) => line.startsWith("content-disposition"))).toEqual([
      'content-disposition: form-data; name="a%22%0D%0Ax-evil: 1%0D%0A%0D%0Ab"',
      'content-disposition: form-data; name="f"; filename="a%22%0D%0Ax-evil: 1"',
    ]);
  });
});
