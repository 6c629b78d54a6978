import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createSandbox } from "@bucketkit/sandbox";
import { describe, expect, it, vi } from "vitest";
import { openBrowser } from "./browser.js";

const read = (file: string): Promise<string> => readFile(new URL(file, import.meta.url), "utf8");

describe("README", () => {
  it("shows the example that this test runs", async () => {
    expect(await read("../README.md")).toContain(await read("./readme-example.ts"));
    const sandbox = await createSandbox({ oauth: { autoApprove: true } });
    const server = createServer((request, response) => app(request, response));
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const consumer = sandbox.oauth.addConsumer("readme", { callbackUrl: `${origin}/auth/callback` });
    vi.stubEnv("BUCKETKIT_HOSTS", JSON.stringify(sandbox.hosts));
    vi.stubEnv("CLIENT_ID", consumer.key);
    vi.stubEnv("CLIENT_SECRET", consumer.secret);
    vi.stubEnv("REDIRECT_URI", `${origin}/auth/callback`);
    const { app } = await import("./readme-example.js");
    const { url, response } = await openBrowser(origin).visit(`${origin}/`);
    expect(url).toBe(`${origin}/`);
    expect(await response.json()).toMatchObject({ nickname: "sandbox-user" });
    server.closeAllConnections();
    server.close();
    await sandbox.close();
  });
});
