import { mkdirSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { getRequestListener } from "@hono/node-server";
import { createWorld } from "./create-world.js";
import { allOrNothing, type Baseline, returnToBaseline, takeBaseline } from "./domain/baseline.js";
import { workspaceByIdentifier } from "./domain/find-records.js";
import { loadOperations } from "./facts/load-operations.js";
import { createGitProcess } from "./git/git-process.js";
import { requireGit } from "./git/require-git.js";
import { createGitHttp } from "./http/git-http.js";
import { createRequestLog } from "./http/request-log.js";
import { createRestApp } from "./http/rest-app.js";
import { operationHandlers } from "./operations/operation-handlers.js";
import { createRouteTable } from "./routing/route-table.js";
import type { Sandbox, SandboxCredentials } from "./sandbox.js";
import type { SandboxOptions } from "./sandbox-options.js";
import { importRepository } from "./seed/import-repository.js";
import { issueAccessToken } from "./seed/issue-credentials.js";
import { seedWorld } from "./seed/seed-world.js";
import { hostsOn } from "./state/hosts.js";
import type { World } from "./state/world.js";
import { createTemporaryDirectory } from "./temporary-directory.js";

/**
 * A local, stateful Bitbucket Cloud on real git repositories, listening on 127.0.0.1.
 *
 * @param options.port - TCP port; default a free one.
 * @param options.seed - users, workspaces and repositories to start with; default only the sandbox's own user and workspace.
 * @throws Error when git 2.38 or newer is missing, the port is taken, or the seed contradicts itself.
 * @example
 * ```ts
 * import { createSandbox } from "@bucketkit/sandbox";
 *
 * const sandbox = await createSandbox({
 *   seed: { repositories: [{ slug: "widgets", commits: [{ message: "Begin", files: { "README.md": "# Widgets\n" } }] }] },
 * });
 * const answer = await fetch(`${sandbox.apiUrl}/repositories/acme/widgets`, {
 *   headers: { Authorization: `Bearer ${sandbox.credentials.accessToken.token}` },
 * });
 * console.log(answer.status);
 * await sandbox.close();
 * ```
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/intro/
 */
export async function createSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  let endChildren = (): void => undefined;
  const directory = createTemporaryDirectory("bucketkit-sandbox-", () => endChildren());
  const git = createGitProcess(join(directory.path, "home"));
  endChildren = () => git.closeNow();
  const repositoriesDirectory = join(directory.path, "repositories");
  mkdirSync(repositoriesDirectory);
  const server = createServer({ requestTimeout: 120_000, headersTimeout: 20_000, keepAliveTimeout: 30_000 });
  const end = async (): Promise<void> => {
    await closeServer(server);
    await git.close();
    await directory.remove();
  };
  try {
    const [url] = await Promise.all([listen(server, options.port ?? 0), requireGit(git)]);
    return await start({ options, url, server, git, repositoriesDirectory, end });
  } catch (reason) {
    await end();
    throw reason;
  }
}

interface StartParts {
  readonly options: SandboxOptions;
  readonly url: string;
  readonly server: Server;
  readonly git: World["git"];
  readonly repositoriesDirectory: string;
  readonly end: () => Promise<void>;
}

async function start(parts: StartParts): Promise<Sandbox> {
  const { options, url, server, git, repositoriesDirectory } = parts;
  const operations = loadOperations();
  const world = createWorld({ hosts: hostsOn(url), git, repositoriesDirectory });
  const defaults = { nickname: options.nickname ?? "sandbox-user", workspace: options.workspace ?? "acme" };
  const own = await seedWorld(
    world,
    operations,
    {
      users: [{ nickname: defaults.nickname, displayName: "Sandbox User" }],
      workspaces: [{ slug: defaults.workspace, projects: [{ key: "SANDBOX", name: "Sandbox" }] }],
    },
    defaults,
  );
  const workspace = workspaceByIdentifier(world.state, defaults.workspace);
  const user = own.users[defaults.nickname];
  if (!workspace || !user) throw new Error("The sandbox's own user or workspace is missing.");
  const credentials: SandboxCredentials = {
    apiToken: {
      email: user.email,
      token: user.apiToken,
      gitUser: "x-bitbucket-api-token-auth",
      nickname: user.nickname,
    },
    accessToken: { token: issueAccessToken(world.state, operations, workspace), gitUser: "x-token-auth" },
    env: {
      BUCKETKIT_HOSTS: JSON.stringify(world.hosts),
      BITBUCKET_EMAIL: user.email,
      BITBUCKET_API_TOKEN: user.apiToken,
    },
  };
  if (options.seed) await seedWorld(world, operations, options.seed, defaults);
  let baseline: Baseline = await takeBaseline(world);

  const log = createRequestLog();
  const rest = createRestApp({
    world,
    routes: createRouteTable(operations),
    handlers: operationHandlers,
    log,
    maximumBodyBytes: options.maximumBodyBytes ?? 100 * 1024 * 1024,
  });
  const restListener = getRequestListener(rest.fetch, { overrideGlobalObjects: false });
  const gitHttp = createGitHttp(world, log);
  server.on("request", (incoming, outgoing) => {
    if (!gitHttp(incoming, outgoing)) void restListener(incoming, outgoing);
  });

  const addContent = async <Result>(add: () => Promise<Result>): Promise<Result> => {
    const result = await allOrNothing(world, add);
    baseline = await takeBaseline(world);
    return result;
  };
  const gitUrl: Sandbox["gitUrl"] = (repository, credential) => {
    const fullName = repository.includes("/") ? repository : `${defaults.workspace}/${repository}`;
    const target = new URL(`${world.hosts.git}/${fullName}.git`);
    if (credential !== undefined) {
      target.username = credentials[credential].gitUser;
      target.password = credentials[credential].token;
    }
    return target.href;
  };
  return {
    url,
    apiUrl: `${url}/2.0`,
    hosts: world.hosts,
    credentials,
    requests: log.entries,
    gitUrl,
    seed: (input) => addContent(() => seedWorld(world, operations, input, defaults)),
    importRepository: (input) => addContent(() => importRepository(world, operations, input, defaults)),
    async reset() {
      await returnToBaseline(world, baseline);
      log.clear();
    },
    close: parts.end,
  };
}

function listen(server: Server, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      server.off("error", reject);
      resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    });
  });
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
