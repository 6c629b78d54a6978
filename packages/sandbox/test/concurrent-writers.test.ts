import { request } from "node:http";
import { describe, expect, it } from "vitest";
import { createSandbox } from "../src/index.js";
import { basic, createApiCall } from "./api-client.js";
import { sandboxForFile } from "./sandbox-for-file.js";
import { smallSeed } from "./seeds.js";

const widgets = "/repositories/team/widgets";
const { sandbox, call } = await sandboxForFile(smallSeed);

const range = (length: number): readonly number[] => Array.from({ length }, (_, index) => index);
const statuses = (answers: readonly { status: number }[]) => answers.map(({ status }) => status).sort();

describe("many writers at once", () => {
  it("add to one collection without losing anything", async () => {
    const made = await Promise.all(
      range(30).map((index) =>
        call("POST", `${widgets}/pipelines_config/variables`, { json: { key: `NAME_${index}`, value: "x" } }),
      ),
    );
    expect(new Set(statuses(made))).toEqual(new Set([201]));
    expect(new Set(made.map(({ body }) => body.uuid)).size).toBe(30);
    expect((await call("GET", `${widgets}/pipelines_config/variables`)).body.size).toBe(30);
  });

  it.each([
    ["variable", `${widgets}/pipelines_config/variables`, { key: "SAME", value: "x" }, 201],
    ["environment", `${widgets}/environments`, { name: "Same", environment_type: { name: "Test" } }, 201],
    ["project", "/workspaces/team/projects", { key: "SAME", name: "Same" }, 201],
  ])("make one %s of one name", async (_what, url, json, status) => {
    const made = await Promise.all(range(8).map(() => call("POST", url, { json })));
    expect(made.filter((answer) => answer.status === status)).toHaveLength(1);
    expect(made.every((answer) => answer.status === status || answer.status === 400 || answer.status === 409)).toBe(
      true,
    );
  });

  it("make one project by PUT to one key, in whatever letters, though all had begun before one was made", async () => {
    const begun = ["PUTS", "puts", "Puts", "PUTS"].map((key) => beginPut(`/workspaces/team/projects/${key}`));
    await Promise.all(begun.map(({ isUnderWay }) => isUnderWay));
    const made = await Promise.all(begun.map(({ end }) => end('{"name":"Puts"}')));
    expect(made.sort()).toEqual([201, 400, 400, 400]);
    const { body } = await call("GET", "/workspaces/team/projects?pagelen=100");
    expect(body.values.filter(({ key }: { key: string }) => key.toLowerCase() === "puts")).toHaveLength(1);
  });

  it("rename an environment to one name once", async () => {
    const environments = await Promise.all(
      ["Left", "Right"].map((name) => call("POST", `${widgets}/environments`, { json: { name } })),
    );
    const changes = await Promise.all(
      environments.map(({ body }) =>
        call("POST", `${widgets}/environments/${encodeURIComponent(body.uuid)}/changes`, {
          json: { change: { name: "Middle", restrictions: { admin_only: "true" } } },
        }),
      ),
    );
    expect(statuses(changes)).toEqual([202, 409]);
    const { body } = await call("GET", `${widgets}/environments?pagelen=100`);
    const [middle] = body.values.filter(({ name }: { name: string }) => name === "Middle");
    expect(middle.restrictions.admin_only).toBe(true);
  });

  it("change one snippet one after the other, each on top of the other's files", async () => {
    const { body } = await call("POST", "/snippets/team", { form: snippet("first.txt") });
    const answers = await Promise.all([
      ...range(10).map((index) => call("PUT", `/snippets/team/${body.id}`, { form: snippet(`file-${index}.txt`) })),
      call("PUT", `/snippets/team/${body.id}`, { json: { title: "New title" } }),
    ]);
    expect(new Set(statuses(answers))).toEqual(new Set([200]));
    const after = await call("GET", `/snippets/team/${body.id}`);
    expect(Object.keys(after.body.files)).toHaveLength(11);
    expect(after.body.title).toBe("New title");
    expect((await call("GET", `/snippets/team/${body.id}/commits`)).body.size).toBe(11);
  });

  it("change the newest revision of a snippet once", async () => {
    const { body } = await call("POST", "/snippets/team", { form: snippet("first.txt") });
    const [{ hash }] = (await call("GET", `/snippets/team/${body.id}/commits`)).body.values;
    const answers = await Promise.all(
      range(4).map((index) => call("PUT", `/snippets/team/${body.id}/${hash}`, { form: snippet(`file-${index}.txt`) })),
    );
    expect(statuses(answers)).toEqual([200, 405, 405, 405]);
  });
});

describe("rate limits", () => {
  it("forget what lies ahead of a clock that was set back", async () => {
    const own = await createSandbox({ seed: smallSeed, rateLimits: { repositories: 3 } });
    try {
      const ask = createApiCall(own);
      own.clock.advance(7_200_000);
      for (const _ of range(3)) expect((await ask("GET", widgets)).status).toBe(200);
      expect((await ask("GET", widgets)).status).toBe(429);
      own.clock.reset();
      expect((await ask("GET", widgets)).status).toBe(200);
    } finally {
      await own.close();
    }
  });
});

function snippet(name: string): FormData {
  const form = new FormData();
  form.set("file", new Blob([`content of ${name}`]), name);
  return form;
}

/** A PUT whose headers the sandbox has and whose body it waits for. */
function beginPut(path: string) {
  const { email, token } = sandbox.credentials.apiToken;
  const outgoing = request(`${sandbox.apiUrl}${path}`, {
    method: "PUT",
    headers: { ...basic(email, token), "content-type": "application/json", expect: "100-continue" },
  });
  const status = new Promise<number>((resolve, reject) => {
    outgoing.on("error", reject);
    outgoing.on("response", (incoming) => {
      incoming.resume();
      resolve(incoming.statusCode ?? 0);
    });
  });
  const isUnderWay = new Promise<void>((resolve) => outgoing.on("continue", resolve));
  outgoing.flushHeaders();
  return {
    isUnderWay,
    end: (body: string) => {
      outgoing.end(body);
      return status;
    },
  };
}
