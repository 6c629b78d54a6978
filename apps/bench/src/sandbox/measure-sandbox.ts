import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { Agent, createServer, get, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { createSandbox, type Sandbox } from "@bucketkit/sandbox";
import { median } from "../median.js";
import { serveHttpBackend } from "./http-backend.js";

/** How quick the sandbox is at one thing, beside something that does nothing else, or as milliseconds. */
export interface SandboxSpeed {
  readonly what: string;
  readonly milliseconds: number;
  /** Compared with the yardstick of the same round. */
  readonly ratio?: number;
  readonly bar: { readonly milliseconds: number } | { readonly ratio: number };
}

const here = fileURLToPath(new URL(".", import.meta.url));
/** `performance.now()` counts from the start of the process. */
const startAndTell = `import { createSandbox } from "@bucketkit/sandbox";
const sandbox = await createSandbox(); console.log(performance.now()); await sandbox.close();`;
const run = promisify(execFile);
const manyCommits = 100_000;

/** Measures the sandbox against a bare handler of node:http and against `git http-backend`, in interleaved rounds. */
export async function measureSandbox(rounds: number): Promise<SandboxSpeed[]> {
  const directory = await mkdtemp(join(tmpdir(), "bucketkit-bench-"));
  const ready: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const { stdout } = await run(process.execPath, ["--input-type=module", "--eval", startAndTell], { cwd: here });
    ready.push(Number(stdout));
  }
  const sandbox = await createSandbox({
    seed: {
      repositories: [
        {
          slug: "widgets",
          commits: [
            { message: "Begin\n", files: { "README.md": "# Widgets\n" } },
            { message: "More\n", branch: "feature/x", files: { "a.md": "a\n", "b.md": "b\n" } },
          ],
        },
      ],
    },
  });
  try {
    return [
      { what: "ready, from the start of the process", milliseconds: median(ready), bar: { milliseconds: 250 } },
      ...(await measureReads(sandbox, rounds)),
      await measurePush(sandbox, directory, rounds),
      await measureReset(sandbox, rounds),
      await measureDeepPage(sandbox, directory, rounds),
    ];
  } finally {
    await sandbox.close();
    await rm(directory, { recursive: true, force: true });
  }
}

const agent = new Agent({ keepAlive: true, maxSockets: 1 });

/** Milliseconds of one request on a kept connection. */
async function timed(url: string, authorization: string): Promise<number> {
  const start = performance.now();
  await new Promise<void>((resolve, reject) => {
    get(url, { agent, headers: { authorization } }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`${url} answered ${response.statusCode}`));
      response.resume().on("end", resolve);
    }).on("error", reject);
  });
  return performance.now() - start;
}

function authorizationOf(sandbox: Sandbox): string {
  return `Bearer ${sandbox.credentials.accessToken.token}`;
}

async function measureReads(sandbox: Sandbox, rounds: number): Promise<SandboxSpeed[]> {
  const authorization = authorizationOf(sandbox);
  const repository = `${sandbox.apiUrl}/repositories/acme/widgets`;
  const body = await (await fetch(repository, { headers: { authorization } })).text();
  const bare = createServer((_request, response) => {
    response.writeHead(200, { "content-type": "application/json" }).end(body);
  });
  await new Promise<void>((resolve) => bare.listen(0, "127.0.0.1", resolve));
  const bareUrl = `http://127.0.0.1:${(bare.address() as AddressInfo).port}/`;
  const urls = { bare: bareUrl, get: repository, diffstat: `${repository}/diffstat/feature/x..main` };
  const samples: Record<keyof typeof urls, number[]> = { bare: [], get: [], diffstat: [] };
  for (let warmUp = 0; warmUp < 300; warmUp++) for (const url of Object.values(urls)) await timed(url, authorization);
  for (let round = 0; round < rounds * 40; round++) {
    for (const [name, url] of Object.entries(urls))
      samples[name as keyof typeof urls].push(await timed(url, authorization));
  }
  closeServer(bare);
  const floor = median(samples.bare);
  return [
    {
      what: "hot GET, against a bare node:http handler",
      milliseconds: median(samples.get),
      ratio: median(samples.get) / floor,
      bar: { ratio: 3 },
    },
    {
      what: "diffstat, against a bare node:http handler",
      milliseconds: median(samples.diffstat),
      ratio: median(samples.diffstat) / floor,
      bar: { ratio: 5 },
    },
  ];
}

function closeServer(server: Server): void {
  server.closeAllConnections();
  server.close();
}

/** A push of one commit, as git's own client waits for it. */
async function measurePush(sandbox: Sandbox, directory: string, rounds: number): Promise<SandboxSpeed> {
  const origin = join(directory, "origin.git");
  const work = join(directory, "work");
  const git = (...parameters: readonly string[]) => run("git", ["-C", work, ...parameters]);
  await run("git", ["clone", "--quiet", "--bare", sandbox.gitUrl("widgets", "apiToken"), origin]);
  await run("git", ["-C", origin, "config", "http.receivepack", "true"]);
  const backend = await serveHttpBackend(directory);
  try {
    await run("git", ["clone", "--quiet", sandbox.gitUrl("widgets", "apiToken"), work]);
    await git("config", "user.name", "Bench");
    await git("config", "user.email", "bench@example.com");
    await git("remote", "add", "backend", `${backend.url}/origin.git`);
    const times = { origin: [] as number[], backend: [] as number[] };
    for (let round = 0; round < rounds; round++) {
      await writeFile(join(work, "a.md"), `${round}\n`);
      await git("commit", "--quiet", "--all", "--allow-empty", "-m", `Round ${round}`);
      const order = round % 2 ? (["origin", "backend"] as const) : (["backend", "origin"] as const);
      for (const remote of order) {
        const start = performance.now();
        await git("push", "--quiet", remote, `HEAD:refs/heads/bench-${round}`);
        times[remote].push(performance.now() - start);
      }
    }
    const ratio = median(times.origin.map((time, round) => time / (times.backend[round] ?? Number.NaN)));
    return {
      what: "push of a commit, against git http-backend",
      milliseconds: median(times.origin),
      ratio,
      bar: { ratio: 1.5 },
    };
  } finally {
    backend.close();
  }
}

async function measureReset(sandbox: Sandbox, rounds: number): Promise<SandboxSpeed> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    await fetch(`${sandbox.apiUrl}/repositories/acme/made-${round}`, {
      method: "POST",
      headers: { authorization: authorizationOf(sandbox) },
    });
    const start = performance.now();
    await sandbox.reset();
    times.push(performance.now() - start);
  }
  return { what: "reset()", milliseconds: median(times), bar: { milliseconds: 10 } };
}

/** A page of commits far back in a long history, against the first page. */
async function measureDeepPage(sandbox: Sandbox, directory: string, rounds: number): Promise<SandboxSpeed> {
  const long = join(directory, "long.git");
  await run("git", ["init", "--quiet", "--bare", "--initial-branch=main", long]);
  const stream = join(directory, "long.stream");
  await writeFile(stream, longHistory());
  await run("sh", ["-c", 'git -C "$0" fast-import --quiet < "$1"', long, stream]);
  await sandbox.importRepository({ path: long, repoSlug: "long" });
  const commits = `${sandbox.apiUrl}/repositories/acme/long/commits?pagelen=30`;
  const deep = `${commits}&page=${Math.floor(manyCommits / 30) - 1}`;
  const authorization = authorizationOf(sandbox);
  await timed(commits, authorization);
  await timed(deep, authorization);
  const ratios: number[] = [];
  const times: number[] = [];
  for (let round = 0; round < rounds * 3; round++) {
    const first = await timed(commits, authorization);
    const last = await timed(deep, authorization);
    times.push(last);
    ratios.push(last / first);
  }
  return {
    what: `deep page of ${manyCommits.toLocaleString("en")} commits, against the first`,
    milliseconds: median(times),
    ratio: median(ratios),
    bar: { ratio: 3 },
  };
}

function longHistory(): string {
  const commits: string[] = [];
  for (let number = 1; number <= manyCommits; number++) {
    const message = `Commit ${number}\n`;
    commits.push(
      `commit refs/heads/main\nmark :${number}\ncommitter Bench <bench@example.com> ${1_600_000_000 + number} +0000\ndata ${message.length}\n${message}${number > 1 ? `from :${number - 1}\n` : ""}M 100644 inline n.txt\ndata ${String(number).length}\n${number}\n\n`,
    );
  }
  return commits.join("");
}
