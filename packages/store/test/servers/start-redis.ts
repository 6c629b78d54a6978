import { randomBytes } from "node:crypto";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { createClient } from "redis";
import { freePort, type RunningServer, startServer } from "./running-server.js";
import { requireProgram } from "./server-program.js";

/** Starts Redis with its data in a new folder below `directory`; every write is on the disk before it is answered. */
export async function startRedis(directory: string): Promise<RunningServer> {
  const program = requireProgram("redis-server", "redis-server");
  const folder = join(directory, "redis");
  mkdirSync(folder, { mode: 0o700 });
  const password = randomBytes(16).toString("hex");
  const port = await freePort();
  // Not as parameters, which every user of the machine can see.
  const settings = `bind 127.0.0.1\nport ${port}\nrequirepass ${password}\ndir ${folder}\nsave ""\nappendonly yes\nappendfsync always\n`;
  const url = `redis://:${password}@127.0.0.1:${port}`;
  return startServer({
    url,
    program,
    parameters: ["-"],
    input: settings,
    cwd: folder,
    async isReady() {
      const client = createClient({ url, socket: { reconnectStrategy: false } });
      client.on("error", () => undefined);
      await client.connect();
      await client.close();
    },
  });
}
