import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createByteQueue } from "./byte-queue.js";

describe("createByteQueue", () => {
  it("gives lines and bytes back in order, however they were cut into chunks", () => {
    const record = fc.record({
      line: fc.string({ unit: "grapheme" }).map((text) => text.replaceAll("\n", "")),
      content: fc.uint8Array({ maxLength: 40 }),
    });
    fc.assert(
      fc.property(fc.array(record), fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }), (records, sizes) => {
        const whole = Buffer.concat(
          records.flatMap(({ line, content }) => [Buffer.from(`${line}\n`), Buffer.from(content)]),
        );
        const queue = createByteQueue();
        const read: { line: string; content: Uint8Array }[] = [];
        let line: string | undefined;
        for (let start = 0, index = 0; start < whole.length; index += 1) {
          const size = sizes[index % sizes.length] ?? 1;
          queue.push(whole.subarray(start, start + size));
          start += size;
          for (;;) {
            line ??= queue.takeLine();
            if (line === undefined) break;
            const content = queue.take(records[read.length]?.content.length ?? 0);
            if (!content) break;
            read.push({ line, content: new Uint8Array(content) });
            line = undefined;
          }
        }
        expect(read).toEqual(records);
        expect(queue.length).toBe(0);
      }),
    );
  });
});
