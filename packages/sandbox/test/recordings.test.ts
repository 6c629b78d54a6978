import { createSandbox, type Sandbox } from "@bucketkit/sandbox";
import { afterEach, describe, expect, it } from "vitest";

let sandbox: Sandbox;
afterEach(() => sandbox.close());

const seed = {
  repositories: [
    {
      slug: "widgets",
      commits: [
        { message: "Begin", files: { "a.txt": "a" } },
        { message: "Go on", branch: "next", files: { "b.txt": "b" } },
      ],
      pullRequests: [{ title: "Go on", source: "next" }],
    },
  ],
};

async function read(path: string): Promise<string> {
  const { email, token } = sandbox.credentials.apiToken;
  const headers = { Authorization: `Basic ${Buffer.from(`${email}:${token}`).toString("base64")}` };
  const answer = await fetch(`${sandbox.apiUrl}${path}`, { headers });
  return answer.text();
}

describe("recordings", () => {
  it("are the bodies that were answered, with the id of the request log and the operation", async () => {
    sandbox = await createSandbox({ seed, record: true });
    const text = await read("/repositories/acme/widgets");
    await read("/repositories/acme/widgets/src/main/a.txt");
    await read("/repositories/acme/none");
    expect(sandbox.recordings?.map(({ operation, status }) => [operation, status])).toEqual([
      ["GET /repositories/{workspace}/{repo_slug}", 200],
      ["GET /repositories/{workspace}/{repo_slug}/src/{commit}/{path}", 200],
      ["GET /repositories/{workspace}/{repo_slug}", 404],
    ]);
    expect(JSON.stringify(sandbox.recordings?.[0]?.body)).toBe(text);
    expect(sandbox.recordings?.[1]?.body).toBeNull();
    expect(sandbox.recordings?.map(({ requestId }) => requestId)).toEqual(sandbox.requests.map(({ id }) => id));
    await sandbox.reset();
    expect(sandbox.recordings).toEqual([]);
  });

  it("are not kept unless asked for", async () => {
    sandbox = await createSandbox({ seed });
    await read("/repositories/acme/widgets");
    expect(sandbox).not.toHaveProperty("recordings");
  });
});

describe("a pull request", () => {
  it("has more of its repositories than their summary only when fields names it", async () => {
    sandbox = await createSandbox({ seed });
    const one = "/repositories/acme/widgets/pullrequests/1";
    const plain = JSON.parse(await read(one));
    expect(Object.keys(plain.source.repository).sort()).toEqual(["full_name", "links", "name", "type", "uuid"]);
    const wide = JSON.parse(await read(`${one}?fields=%2Bsource.repository.is_private`));
    expect(wide.source.repository.is_private).toBe(false);
    expect(wide.source.repository).not.toHaveProperty("owner");
    expect(wide.destination).toEqual(plain.destination);
  });
});

describe("a user", () => {
  it("sees its own user name, and nobody else's", async () => {
    sandbox = await createSandbox();
    const seeded = await sandbox.seed({ users: [{ nickname: "mara" }] });
    const uuids = [JSON.parse(await read("/user")).uuid, seeded.users.mara?.uuid];
    const users = await Promise.all(
      uuids.map(async (uuid) => JSON.parse(await read(`/users/${encodeURIComponent(uuid)}`))),
    );
    expect(users.map(({ nickname, username }) => [nickname, username])).toEqual([
      ["sandbox-user", "sandbox-user"],
      ["mara", undefined],
    ]);
  });
});
