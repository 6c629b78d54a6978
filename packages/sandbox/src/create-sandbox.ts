import { mkdirSync } from "node:fs";
import type { RequestListener, Server } from "node:http";
import { join } from "node:path";
import { getRequestListener } from "@hono/node-server";
import { checkOptions } from "./check-options.js";
import { createControlApp } from "./control/control-app.js";
import { createListener, type ListenerParts } from "./create-listener.js";
import { createWorld } from "./create-world.js";
import { issuedKinds } from "./credentials/issued-kinds.js";
import { allOrNothing, type Baseline, returnToBaseline, takeBaseline } from "./domain/baseline.js";
import { workspaceByIdentifier } from "./domain/find-records.js";
import { transferRepository } from "./domain/transfer-repository.js";
import { loadOperations } from "./facts/load-operations.js";
import { createFaultRules } from "./faults/fault-rules.js";
import { faultyOperations } from "./faults/faulty-operations.js";
import { createGitProcess } from "./git/git-process.js";
import { requireGit } from "./git/require-git.js";
import { adviseScopes } from "./http/advise-scopes.js";
import { createRecorder } from "./http/recorder.js";
import { createRequestLog } from "./http/request-log.js";
import { chooseLimits, createRateLimits } from "./limits/rate-limits.js";
import { closeServer, createLocalServer, listen } from "./local-server.js";
import { createConsentTickets } from "./oauth/consent-tickets.js";
import { createSandboxOAuth } from "./oauth/sandbox-oauth.js";
import { operationHandlers } from "./operations/operation-handlers.js";
import { openProxy } from "./proxy/open-proxy.js";
import { cloudHosts } from "./proxy/proxied-hosts.js";
import { createRouteTable } from "./routing/route-table.js";
import type { Sandbox, SandboxCredentials } from "./sandbox.js";
import type { SandboxOptions } from "./sandbox-options.js";
import { checkConsumer, checkImport, checkSeed } from "./seed/check-seed.js";
import { importRepository } from "./seed/import-repository.js";
import { issueAccessToken } from "./seed/issue-credentials.js";
import { seedConsumer } from "./seed/seed-consumers.js";
import { seedWorld } from "./seed/seed-world.js";
import { fromSnapshot, toSnapshot } from "./snapshot.js";
import { createClock } from "./state/clock.js";
import { hostsOn } from "./state/hosts.js";
import type { World } from "./state/world.js";
import { createTemporaryDirectory } from "./temporary-directory.js";
import { createTurns } from "./turns.js";
import { createWebhookSender } from "./webhooks/webhook-sender.js";
import { createWorkInProgress, type WorkInProgress } from "./work-in-progress.js";

/**
 * A local, stateful Bitbucket Cloud on real git repositories, listening on 127.0.0.1.
 *
 * @param options.port - TCP port; default a free one.
 * @param options.proxy - also open a proxy by which clients with hard-coded URLs reach the sandbox; default false.
 * @param options.seed - users, workspaces and repositories to start with; default only the sandbox's own user and workspace.
 * @throws TypeError when an option does not exist or is of the wrong kind.
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
  checkOptions(options, "createSandbox() options");
  let endChildren = (): void => undefined;
  const directory = createTemporaryDirectory("bucketkit-sandbox-", () => endChildren());
  const git = createGitProcess(join(directory.path, "home"));
  endChildren = () => git.closeNow();
  const repositoriesDirectory = join(directory.path, "repositories");
  mkdirSync(repositoriesDirectory);
  const server = createLocalServer();
  const work = createWorkInProgress();
  const endFirst: (() => Promise<void>)[] = [];
  const end = async (): Promise<void> => {
    await Promise.all([closeServer(server), ...endFirst.map((endPart) => endPart())]);
    await git.close();
    // Without connections and without git it fails at once; until then it may still write files.
    await work.settled(2_000);
    await directory.remove();
  };
  try {
    const [url] = await Promise.all([listen(server, options.port ?? 0), requireGit(git)]);
    return await start({
      options,
      url,
      server,
      git,
      directory: directory.path,
      repositoriesDirectory,
      work,
      endFirst,
      end,
    });
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
  readonly directory: string;
  readonly repositoriesDirectory: string;
  readonly work: WorkInProgress;
  /** What ends together with the server. */
  readonly endFirst: (() => Promise<void>)[];
  readonly end: () => Promise<void>;
}

async function start(parts: StartParts): Promise<Sandbox> {
  const { options, url, server, git, repositoriesDirectory, work } = parts;
  const operations = loadOperations();
  const clock = createClock(() => world.traces.wake());
  const world = createWorld({ hosts: hostsOn(url), git, repositoriesDirectory, clock });
  parts.endFirst.push(world.traces.end);
  const defaults = {
    nickname: options.nickname ?? "sandbox-user",
    workspace: (options.workspace ?? "acme").toLowerCase(),
  };
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

  let hasSnapshots = false;
  const log = createRequestLog();
  const recorder = options.record ? createRecorder() : undefined;
  const kinds = [...(options.credentialKinds ?? []), ...issuedKinds];
  const faults = createFaultRules(faultyOperations(operations), options.faultSeed);
  const limits = createRateLimits(chooseLimits(options.rateLimits), clock);
  const tickets = createConsentTickets(clock);
  const oauth = createSandboxOAuth({
    state: world.state,
    web: url,
    initial: options.oauth ?? {},
    addConsumer(name, consumer) {
      checkConsumer(consumer, "oauth.addConsumer()");
      return seedConsumer(world, operations, name, consumer, defaults);
    },
  });
  const routes = createRouteTable(operations);
  const turns = createTurns(2_000);
  const maximumBodyBytes = options.maximumBodyBytes ?? 100 * 1024 * 1024;
  let sandbox: Sandbox | undefined;
  const answers: ListenerParts = {
    routes,
    handlers: operationHandlers,
    log,
    kinds,
    faults,
    limits,
    recorder,
    maximumBodyBytes,
    tickets,
    settings: () => oauth.settings,
    nickname: defaults.nickname,
    turns,
    work,
    control: getRequestListener(createControlApp(() => sandbox).fetch, { overrideGlobalObjects: false }),
  };
  server.on("request", createListener(world, answers));
  // The same state, in the words of the real hosts.
  const proxyListener = (): RequestListener => createListener({ ...world, hosts: cloudHosts }, answers);
  const proxy = options.proxy
    ? await openProxy({ directory: parts.directory, credentials, listener: proxyListener(), options: options.proxy })
    : undefined;
  if (proxy) parts.endFirst.push(proxy.close);
  const webhooks = createWebhookSender({
    world: proxy ? { ...world, hosts: cloudHosts } : world,
    ...(options.webhooks ? { options: options.webhooks } : {}),
    faults,
  });
  parts.endFirst.push(webhooks.close);

  const addContent = async <Result>(add: () => Promise<Result>): Promise<Result> => {
    if (!server.listening) throw new Error("The sandbox is closed.");
    return work.track(
      turns.alone(async () => {
        const result = await allOrNothing(world, add);
        baseline = await takeBaseline(world);
        return result;
      }),
    );
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
  sandbox = {
    url,
    apiUrl: `${url}/2.0`,
    hosts: world.hosts,
    credentials,
    clock,
    faults,
    oauth,
    requests: log.entries,
    ...(recorder ? { recordings: recorder.answers } : {}),
    deliveries: webhooks.deliveries,
    redeliver: webhooks.redeliver,
    onEvent: webhooks.receive,
    announce: world.events.emit,
    ...(proxy ? { proxy } : {}),
    gitUrl,
    async seed(input) {
      checkSeed(input, "seed()");
      return addContent(() => seedWorld(world, operations, input, defaults));
    },
    async importRepository(input) {
      checkImport(input, "importRepository()");
      const imported = await addContent(() => importRepository(world, operations, input, defaults));
      await world.events.emit({ type: "repo:imported", repositoryUuid: imported.uuid, actorUuid: user.uuid });
      return imported;
    },
    transferRepository: (input) => turns.alone(() => transferRepository(world, input, user.uuid, defaults.workspace)),
    async snapshot() {
      hasSnapshots = true;
      return toSnapshot(await turns.alone(() => takeBaseline(world)));
    },
    async restore(snapshot) {
      const moment = fromSnapshot(snapshot);
      await turns.alone(() => returnToBaseline(world, moment, true));
    },
    scopeAdvice: () => adviseScopes(log.entries),
    reset: () =>
      turns.alone(async () => {
        clock.reset();
        faults.clear();
        limits.reset();
        oauth.reset();
        tickets.clear();
        await returnToBaseline(world, baseline, hasSnapshots);
        log.clear();
        webhooks.clear();
        recorder?.clear();
      }),
    close: parts.end,
  };
  return sandbox;
}
