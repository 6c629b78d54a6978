import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { createInterface } from "node:readline";
import { fileURLToPath, pathToFileURL } from "node:url";
import { createSandbox, type Sandbox } from "@bucketkit/sandbox";
import { afterEach, expect, it } from "vitest";
import { devSeed } from "../src/dev/dev-seed.js";
import { createVisitor } from "./browser-like.js";

// Loaded into the process itself: the command would be a second one, between the signal and the server.
const tsx = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;
const script = fileURLToPath(new URL("../src/server.ts", import.meta.url));
const variables = { BITBUCKET_OAUTH_KEY: "key", BITBUCKET_OAUTH_SECRET: "secret", BITBUCKET_WEBHOOK_SECRET: "hush" };

const children: ChildProcess[] = [];
let sandbox: Sandbox | undefined;
afterEach(async () => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
  await sandbox?.close();
  sandbox = undefined;
});

function start(parameters: readonly string[], environment: Readonly<Record<string, string>>) {
  const child = spawn(process.execPath, ["--import", tsx, "--conditions=@bucketkit/source", script, ...parameters], {
    env: { ...process.env, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  children.push(child);
  let errors = "";
  child.stderr.on("data", (piece) => {
    errors += piece;
  });
  const ended = once(child, "close").then(([code]) => ({ code, errors }));
  const listening = once(createInterface(child.stdout), "line");
  return { child, ended, listening };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

async function openSocket(port: number, text: string): Promise<Socket> {
  const socket = connect(port, "127.0.0.1").on("error", () => undefined);
  await once(socket, "connect");
  socket.write(text);
  return socket;
}

it.each(["SIGTERM", "SIGINT"] as const)(
  "ends within five seconds of %s, although pages are open and connections are kept",
  async (signal) => {
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    sandbox = await createSandbox({ seed: devSeed, oauth: { autoApprove: "rin" } });
    const consumer = sandbox.oauth.addConsumer("App", { callbackUrl: `${url}/oauth/callback` });
    const { child, ended, listening } = start(["--public-url", url, "--port", String(port)], {
      BITBUCKET_OAUTH_KEY: consumer.key,
      BITBUCKET_OAUTH_SECRET: consumer.secret,
      BITBUCKET_WEBHOOK_SECRET: "hush",
      BUCKETKIT_HOSTS: JSON.stringify(sandbox.hosts),
    });
    await listening;
    const rin = createVisitor();
    expect((await rin.get(`${url}/repositories/team/widgets`)).text).toContain("#1 Add a wheel");
    const cookie = [...rin.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const page = await fetch(`${url}/live/team/widgets`, { headers: { cookie } });
    const reader = page.body?.pipeThrough(new TextDecoderStream()).getReader();
    expect((await reader?.read())?.value).toContain("event: ready");
    const kept = await openSocket(port, "GET / HTTP/1.1\r\nHost: x\r\nConnection: keep-alive\r\n\r\n");
    await once(kept, "data");
    const hanging = await openSocket(
      port,
      "POST /webhooks/bitbucket HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n{",
    );

    const told = performance.now();
    child.kill(signal);
    // The stream ends as if nothing had happened, so that the browser connects again.
    expect((await reader?.read())?.done).toBe(true);
    expect(await ended).toEqual({ code: 0, errors: "" });
    expect(performance.now() - told).toBeLessThan(5_000);
    for (const socket of [kept, hanging]) socket.destroy();
  },
  40_000,
);

it("ends at once when only kept connections are open", async () => {
  const port = await freePort();
  const { child, ended, listening } = start(
    ["--public-url", `http://127.0.0.1:${port}`, "--port", String(port)],
    variables,
  );
  await listening;
  await (await fetch(`http://127.0.0.1:${port}`)).text();
  const told = performance.now();
  child.kill("SIGTERM");
  expect((await ended).code).toBe(0);
  expect(performance.now() - told).toBeLessThan(2_500);
}, 40_000);

it.each([
  [["--public-url", "https://app.example.com", "--port", "abc"], "--port"],
  [["--public-url", "nonsense"], "--public-url"],
])("refuses %j with one line and exit code 2", async (parameters, name) => {
  const { code, errors } = await start(parameters, variables).ended;
  expect(code).toBe(2);
  expect(errors).toContain(name);
  expect(errors.trim()).not.toContain("\n");
});

it("says in one line that it cannot listen", async () => {
  const taken = createServer().listen(0, "127.0.0.1");
  await once(taken, "listening");
  const port = String((taken.address() as AddressInfo).port);
  const { code, errors } = await start(["--public-url", "https://app.example.com", "--port", port], variables).ended;
  taken.close();
  expect(code).toBe(1);
  expect(errors).toContain("EADDRINUSE");
  expect(errors.trim()).not.toContain("\n");
});
