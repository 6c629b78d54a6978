import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";

/** A server that listens on 127.0.0.1 until it is stopped. */
export interface RunningServer {
  /** With user and password. */
  readonly url: string;
  stop(): Promise<void>;
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

/** Starts a server program; what it prints is shown only when it does not become ready. */
export async function startServer(
  program: string,
  parameters: readonly string[],
  options: { readonly input?: string; readonly user?: { uid: number; gid: number } | undefined; readonly cwd: string },
  isReady: () => Promise<unknown>,
): Promise<() => Promise<void>> {
  const child = spawn(program, parameters, { cwd: options.cwd, ...options.user, stdio: ["pipe", "pipe", "pipe"] });
  const printed: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => printed.push(chunk));
  child.stdin.end(options.input ?? "");
  for (let attempt = 0; attempt < 150; attempt++) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    if (child.exitCode !== null) break;
    const ready = await isReady().then(
      () => true,
      () => false,
    );
    if (ready) return () => stop(child);
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
