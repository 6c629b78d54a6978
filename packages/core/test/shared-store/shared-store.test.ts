import { afterAll, describe, expect, it } from "vitest";
import { storeConformance } from "../../src/store/conformance/store-conformance.js";
import { createMemoryStore } from "../../src/store/create-memory-store.js";
import { connectStore } from "./connect-store.js";
import { type ServedStore, serveStore } from "./serve-store.js";

describe("a store behind a socket keeps the rules of the port with two handles:", () => {
  let server: Promise<ServedStore> | undefined;
  const open = async () => {
    server ??= serveStore(createMemoryStore());
    return connectStore((await server).url);
  };

  afterAll(async () => (await server)?.close());

  it.each(storeConformance(open, { shared: true }).map((rule) => [rule.name, rule] as const))(
    "%s",
    async (_name, { run }) => {
      await expect(run()).resolves.toBeUndefined();
    },
  );
});
