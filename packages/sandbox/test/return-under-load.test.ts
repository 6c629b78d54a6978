import { request } from "node:http";
import { describe, expect, it } from "vitest";
import { basic } from "./api-client.js";
import { git } from "./run-git.js";
import { sandboxForFile } from "./sandbox-for-file.js";
import { smallSeed } from "./seeds.js";

const widgets = "/repositories/team/widgets";
const { sandbox, call } = await sandboxForFile(smallSeed);

const range = (length: number): readonly number[] => Array.from({ length }, (_, index) => index);

/** Everything that the writers below change, as the API and git tell it. */
async function everything(): Promise<string> {
  const paths = [
    `${widgets}/refs?pagelen=100`,
    `${widgets}/pullrequests?state=OPEN&state=MERGED&state=DECLINED`,
    `${widgets}/pullrequests/1`,
    `${widgets}/pullrequests/1/comments`,
    `${widgets}/pullrequests/1/activity`,
    `${widgets}/downloads`,
    "/repositories/team",
    "/snippets/team",
    "/workspaces/team/projects",
  ];
  const answers = await Promise.all(paths.map(async (path) => (await call("GET", path)).text));
  return [...answers, await git(".", "ls-remote", sandbox.gitUrl("team/widgets", "apiToken"))].join("\n");
}

/** Writers of every sort: into git, into the state, and into both. */
function write(index: number): Promise<{ status: number }> {
  const file = () => {
    const form = new FormData();
    form.set("file", new Blob(["x"]), `file-${index}.txt`);
    return form;
  };
  const files = () => {
    const form = new FormData();
    form.set("message", "Change");
    form.set("branch", `branch-${index}`);
    form.set("a.txt", new Blob([String(index)]), "a.txt");
    return form;
  };
  const kinds = [
    () => call("POST", `${widgets}/src`, { form: files() }),
    () => call("POST", "/snippets/team", { form: file() }),
    () => call("PUT", `/repositories/team/new-${index}`, { json: {} }),
    () => call("POST", `${widgets}/pullrequests/1/comments`, { json: { content: { raw: `Comment ${index}` } } }),
    () => call("POST", `${widgets}/pullrequests/1/merge`, { json: {} }),
    () => call("POST", `${widgets}/pullrequests/1/merge?async=true`, { json: {} }),
    () => call("POST", `${widgets}/refs/branches`, { json: { name: `made-${index}`, target: { hash: "main" } } }),
    () => call("DELETE", `${widgets}/refs/branches/feature/two`),
    () => call("POST", "/workspaces/team/projects", { json: { key: `P${index}`, name: "P" } }),
    () => call("POST", `${widgets}/forks`, { json: { name: `fork-${index}` } }),
  ];
  const kind = kinds[index % kinds.length];
  if (!kind) throw new Error("unreachable");
  return kind();
}

describe("going back while requests are under way", () => {
  it.each(range(6))("leaves everything as it was, by reset() and by restore(): round %i", async (round) => {
    const before = await everything();
    const snapshot = await sandbox.snapshot();
    const writers = range(30).map((index) => write(index + round));
    // Some have begun, some have not, some are in the middle of it.
    await new Promise((resolve) => setTimeout(resolve, round * 15));
    await (round % 2 === 0 ? sandbox.reset() : sandbox.restore(snapshot));
    const during = await Promise.all(writers);
    expect(during.every(({ status }) => status < 500)).toBe(true);
    // Those that had not yet begun wrote on top of it.
    await sandbox.reset();
    expect(await everything()).toBe(before);
  });

  it("lets nothing that began before show afterwards", async () => {
    const before = await everything();
    const begun = range(8).map(() => beginBranch());
    await Promise.all(begun.map(({ isUnderWay }) => isUnderWay));
    const reset = sandbox.reset();
    const ended = begun.map(({ end }, index) => end(`{"name":"late-${index}","target":{"hash":"main"}}`));
    const after = reset.then(everything);
    expect(await Promise.all(ended)).toEqual(range(8).map(() => 201));
    expect(await after).toBe(before);
  });

  it("does not wait for ever for a request that never ends", async () => {
    const hanging = beginBranch();
    await hanging.isUnderWay;
    const started = performance.now();
    await sandbox.reset();
    expect(performance.now() - started).toBeLessThan(4_000);
    hanging.destroy();
  });
});

describe("a seed that fails", () => {
  it("takes nothing along of what others wrote meanwhile", async () => {
    const failing = sandbox.seed({
      repositories: [
        { workspace: "team", slug: "half", commits: [{ message: "Begin\n" }] },
        { workspace: "team", slug: "widgets" },
      ],
    });
    const written = write(8);
    await expect(failing).rejects.toThrow();
    expect((await written).status).toBe(201);
    expect((await call("GET", "/workspaces/team/projects/P8")).status).toBe(200);
    expect((await call("GET", "/repositories/team/half")).status).toBe(404);
    await sandbox.reset();
  });
});

/** A POST of a branch whose headers the sandbox has and whose body it waits for. */
function beginBranch() {
  const { email, token } = sandbox.credentials.apiToken;
  const outgoing = request(`${sandbox.apiUrl}${widgets}/refs/branches`, {
    method: "POST",
    headers: { ...basic(email, token), "content-type": "application/json", expect: "100-continue" },
  });
  const status = new Promise<number>((resolve) => {
    outgoing.on("error", () => resolve(0));
    outgoing.on("response", (incoming) => {
      incoming.resume();
      resolve(incoming.statusCode ?? 0);
    });
  });
  const isUnderWay = new Promise<void>((resolve) => outgoing.on("continue", resolve));
  outgoing.flushHeaders();
  const end = (body: string): Promise<number> => {
    outgoing.end(body);
    return status;
  };
  return { isUnderWay, end, destroy: () => outgoing.destroy() };
}
