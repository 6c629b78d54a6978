import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chownSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { freePort, type RunningServer, startServer, unprivilegedUser } from "./running-server.js";
import { programBeside, requireProgram } from "./server-program.js";

/** Starts PostgreSQL with its data in a new folder below `directory`. */
export async function startPostgres(directory: string): Promise<RunningServer> {
  const program = requireProgram("postgres", "postgresql");
  const user = unprivilegedUser();
  const folder = join(directory, "postgres");
  mkdirSync(folder, { mode: 0o700 });
  const password = randomBytes(16).toString("hex");
  const passwordFile = join(folder, "password");
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (user) for (const path of [folder, passwordFile]) chownSync(path, user.uid, user.gid);
  const data = join(folder, "data");
  const made = spawnSync(
    programBeside(program, "initdb"),
    [
      "-D",
      data,
      "-U",
      "bucketkit",
      "-E",
      "UTF8",
      "--locale=C",
      "-A",
      "scram-sha-256",
      `--pwfile=${passwordFile}`,
      "--no-sync",
    ],
    { cwd: folder, encoding: "utf8", ...user },
  );
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr || String(made.error)}`);
  const port = await freePort();
  const url = `postgres://bucketkit:${password}@127.0.0.1:${port}/postgres`;
  const { Client } = (await import("pg")).default;
  return startServer({
    url,
    program,
    parameters: ["-D", data, "-p", String(port), "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories="],
    user,
    cwd: folder,
    async isReady() {
      const client = new Client({ connectionString: url });
      await client.connect();
      await client.end();
    },
    // Its number may belong to another process by now.
    cleanUp: () => rmSync(join(data, "postmaster.pid"), { force: true }),
  });
}
