import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { apiTokenAuth, type Bitbucket, createBitbucket } from "@bucketkit/core";
import { createSandbox, type Sandbox } from "@bucketkit/sandbox";
import { createWebhooks, toNodeHandler, type WebhooksOptions } from "../src/index.js";

const run = promisify(execFile);

/** The secret of receivers in {@link Scene}. */
export const secret = "of-the-webhook";

/** A sandbox with `acme/widgets`, a branch beside its main branch, and receivers on real HTTP. */
export interface Scene {
  readonly sandbox: Sandbox;
  readonly bitbucket: Bitbucket;
  readonly auth: ReturnType<typeof apiTokenAuth>;
  /** Starts a receiver; what goes wrong in it is in `errors`. */
  listen(options?: Partial<WebhooksOptions>): Promise<{
    readonly webhooks: ReturnType<typeof createWebhooks>;
    readonly errors: unknown[];
    readonly url: string;
  }>;
  /** Commits a file and pushes it by git; returns the hash. */
  push(message: string, branch?: string): Promise<string>;
  /** Runs git in a clone. */
  git(...words: readonly string[]): Promise<string>;
  close(): Promise<void>;
}

/** Starts a {@link Scene}. */
export async function startScene(): Promise<Scene> {
  const commits = [
    { message: "Begin", files: { "README.md": "# Widgets\n" } },
    { message: "Lid", branch: "lid", files: { "lid.txt": "round\n" } },
  ];
  const sandbox = await createSandbox({ seed: { repositories: [{ slug: "widgets", commits }] } });
  const { email, token } = sandbox.credentials.apiToken;
  const auth = apiTokenAuth({ email, token });
  const servers: Server[] = [];
  const directory = await mkdtemp(join(tmpdir(), "webhooks-"));
  const git = async (...words: readonly string[]): Promise<string> => {
    const identity = ["-c", "user.name=Rin", "-c", "user.email=rin@example.com"];
    return (await run("git", ["-C", directory, ...identity, ...words])).stdout.trim();
  };
  await git("clone", "--quiet", sandbox.gitUrl("widgets", "apiToken"), ".");
  return {
    sandbox,
    auth,
    bitbucket: createBitbucket({ auth, hosts: sandbox.hosts }),
    git,
    async listen(options = {}) {
      const errors: unknown[] = [];
      const webhooks = createWebhooks({
        ...(options.secrets ? {} : { secret }),
        client: { hosts: sandbox.hosts },
        onError: (error) => void errors.push(error),
        ...options,
      });
      const server = createServer(toNodeHandler(webhooks));
      servers.push(server);
      await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
      return { webhooks, errors, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` };
    },
    async push(message, branch = "main") {
      await git("checkout", "--quiet", "-B", branch);
      await writeFile(join(directory, "more.txt"), message);
      await git("add", ".");
      await git("commit", "--quiet", "--message", message);
      await git("push", "--quiet", "--force", "origin", `HEAD:refs/heads/${branch}`);
      return git("rev-parse", "HEAD");
    },
    async close() {
      for (const server of servers) {
        server.closeAllConnections();
        server.close();
      }
      await sandbox.close();
      await rm(directory, { recursive: true });
    },
  };
}
