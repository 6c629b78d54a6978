import { expect, it } from "vitest";
import { createBitbucket } from "../handles/bitbucket.js";
import { mockTransport } from "../testing/index.js";

it.each([undefined, "", "Not Kebab"])("refuses the marker %j before anything is sent", async (marker) => {
  const transport = mockTransport({});
  const { comments } = createBitbucket({ transport }).repository("acme/widgets").pullRequest(7);
  await expect(comments.upsert({ marker: marker as string, text: "All clean." })).rejects.toThrow(
    '`marker` must be kebab-case, such as "readiness"',
  );
  expect(transport.calls).toEqual([]);
});
