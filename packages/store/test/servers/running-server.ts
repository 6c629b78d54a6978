import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";

/** A server that listens on 127.0.0.1 until it is stopped. */
export interface RunningServer {
  /** With user and password. */
  readonly url: string;
  /** Kills it as `kill -9` does, and starts it again with its data, at the same place. */
  crash(): Promise<void>;
  stop(): Promise<void>;
}

/** How to start one. */
export interface ServerStart {
  readonly url: string;
  readonly program: string;
  readonly parameters: readonly string[];
  /** For its standard input. */
  readonly input?: string;
  readonly user?: { readonly uid: number; readonly gid: number } | undefined;
  readonly cwd: string;
  /** Resolves when it answers. */
  isReady(): Promise<unknown>;
  /** What is left of a killed one and would keep it from starting. */
  cleanUp?(): void;
}

/** Who a server runs as: PostgreSQL refuses to run as root. Nothing when this process is not root. */
export function unprivilegedUser(): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const read = (flag: string, user: string) => spawnSync("id", [flag, user], { encoding: "utf8" }).stdout.trim();
  const user = read("-u", "postgres") === "" ? "nobody" : "postgres";
  return { uid: Number(read("-u", user)), gid: Number(read("-g", user)) };
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

/** Starts a server program. */
export async function startServer(start: ServerStart): Promise<RunningServer> {
  let child = await launch(start);
  return {
    url: start.url,
    async crash() {
      const gone = once(child, "exit");
      child.kill("SIGKILL");
      await gone;
      start.cleanUp?.();
      child = await launch(start);
    },
    stop: () => stop(child),
  };
}

/** What a server prints is shown only when it does not become ready. */
async function launch({ program, parameters, input = "", user, cwd, isReady }: ServerStart): Promise<ChildProcess> {
  const child = spawn(program, parameters, { cwd, ...user, stdio: ["pipe", "pipe", "pipe"] });
  const printed: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => printed.push(chunk));
  child.stdin.end(input);
  for (let attempt = 0; attempt < 150; attempt++) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    if (child.exitCode !== null) break;
    const ready = await isReady().then(
      () => true,
      () => false,
    );
    if (ready) return child;
  }
  await stop(child);
  throw new Error(`${program} did not become ready:\n${Buffer.concat(printed).toString()}`);
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, "exit");
  child.kill("SIGINT");
  const timer = setTimeout(() => child.kill("SIGKILL"), 10_000);
  await gone;
  clearTimeout(timer);
}
