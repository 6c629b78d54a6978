import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { type AddressInfo, connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A Redis of its own, on 127.0.0.1. */
export interface RedisServer {
  readonly url: string;
  /** Kills it as a power cut would. */
  crash(): Promise<void>;
  /** Starts it again, with the data that was on the disk. */
  start(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

/** Starts Redis with every write on the disk before it is answered; installs it by the machine's package manager when it is missing. */
export async function startRedis(): Promise<RedisServer> {
  requireRedis();
  const directory = await mkdtemp(join(tmpdir(), "webhooks-redis-"));
  const port = await freePort();
  let child: ChildProcess | undefined;
  const start = async (): Promise<void> => {
    const settings = ["--port", String(port), "--bind", "127.0.0.1", "--dir", directory, "--save", ""];
    child = spawn("redis-server", [...settings, "--appendonly", "yes", "--appendfsync", "always"], { stdio: "ignore" });
    for (let attempt = 0; attempt < 100; attempt += 1) {
      if (await answers(port)) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error("redis-server did not start.");
  };
  const crash = async (): Promise<void> => {
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, "exit");
    child.kill("SIGKILL");
    await gone;
  };
  await start();
  return {
    url: `redis://127.0.0.1:${port}`,
    crash,
    start,
    async [Symbol.asyncDispose]() {
      await crash();
      await rm(directory, { recursive: true });
    },
  };
}

function requireRedis(): void {
  if (spawnSync("redis-server", ["--version"]).status === 0) return;
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive", RUNLEVEL: "1" };
  spawnSync("apt-get", ["update"], { env, stdio: "inherit" });
  spawnSync("apt-get", ["install", "-y", "--no-install-recommends", "redis-server"], { env, stdio: "inherit" });
}

/** A TCP port that nobody listens on now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

/** Whether Redis says PONG, which it does only after it has loaded its data. */
function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("error", () => resolve(false));
    socket.once("connect", () => socket.write("PING\r\n"));
    socket.once("data", (data) => {
      socket.destroy();
      resolve(String(data).startsWith("+PONG"));
    });
  });
}
