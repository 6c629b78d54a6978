import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadOperations } from "../src/facts/load-operations.js";
import type { Operation } from "../src/facts/operation.js";
import { openStage, type Stage } from "../src/rows/open-stage.js";
import { richSeed } from "../src/rows/rich-seed.js";
import { type PreparedCall, prepare, type RowAnswer, send } from "../src/rows/run-row.js";
import type { SeedInput } from "../src/seed/seed-input.js";
import { basic, bearer } from "./api-client.js";

const operations = loadOperations();
let stage: Stage;
let callers: Readonly<Record<string, string>>;

/** The rich seed with nothing public in it, and with people and tokens that have no business there. */
function privateSeed(): SeedInput {
  const seed = richSeed("north");
  return {
    ...seed,
    users: [...(seed.users ?? []), { nickname: "eve" }],
    workspaces: (seed.workspaces ?? []).map((workspace) => ({
      ...workspace,
      isPrivate: true,
      projects: (workspace.projects ?? []).map((project) => ({ ...project, isPrivate: true })),
    })),
    repositories: [
      ...(seed.repositories ?? []).map((repository) => ({ ...repository, isPrivate: true })),
      { workspace: "north", slug: "elsewhere", project: "IDLE", isPrivate: true },
    ],
    tokens: {
      stranger: { kind: "apiToken", user: "eve" },
      strangersApp: { kind: "oauth", user: "eve" },
      reader: { kind: "apiToken", user: "sam-north" },
      readersApp: { kind: "oauth", user: "sam-north" },
      member: { kind: "apiToken", user: "rin-north" },
      otherRepository: { kind: "repositoryAccessToken", workspace: "north", repository: "elsewhere" },
      otherProject: { kind: "projectAccessToken", workspace: "north", project: "IDLE" },
      ownRepository: { kind: "repositoryAccessToken", workspace: "north", repository: "widgets" },
      fewScopes: { kind: "oauth", user: "owner-north", scopes: ["email"] },
    },
  };
}

beforeAll(async () => {
  stage = await openStage("north", { seed: privateSeed() });
  const { stranger = "", reader = "", member = "", ...bearers } = stage.seeded.tokens;
  callers = {
    anonymous: "",
    stranger: basic("eve@example.com", stranger).authorization,
    reader: basic("sam-north@example.com", reader).authorization,
    member: basic("rin-north@example.com", member).authorization,
    ...Object.fromEntries(Object.entries(bearers).map(([name, token]) => [name, bearer(token).authorization])),
  };
});
afterAll(() => stage.sandbox.close());

/** Runs what an operation needs as the owner; snippets become private. */
async function prepareInPrivate({ operationId, template }: Operation): Promise<PreparedCall> {
  await stage.sandbox.restore(stage.beginning);
  const call = await prepare(stage, operationId);
  if (!template.startsWith("/snippets")) return call;
  const { body } = await ask("listSnippet", call.values);
  for (const { id } of (body as { values: readonly { id: string }[] }).values)
    await ask("updateSnippet", { ...call.values, encoded_id: id }, { is_private: true });
  return call;
}

function ask(operationId: string, values: PreparedCall["values"], json?: object): Promise<RowAnswer> {
  const operation = stage.operations.get(operationId);
  if (!operation) throw new Error(`There is no operation ${operationId}.`);
  return send(stage, { operation, recipe: json ? { json: () => json } : {}, values });
}

/** What each operation answers a caller, where that is of interest. */
async function answersTo(
  caller: string,
  isOfInterest: (operation: Operation, answer: RowAnswer) => boolean,
  asked: readonly Operation[] = operations,
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const operation of asked) {
    const answer = await send(stage, await prepareInPrivate(operation), callers[caller]);
    if (isOfInterest(operation, answer))
      found.push(`${operation.operationId}: ${answer.status} ${answer.text.slice(0, 200)}`);
  }
  return found;
}

/** Operations that say nothing about anything private: lists of events, and people, who are known by their UUIDs. */
const open = ["listHookEvents", "listHookEventsForResource", "getUser"];
/** What everybody with a credential has: oneself, lists of what one can see, and snippets of one's own. */
const own = ["getCurrentUser", "listCurrentUserEmails", "listCurrentUserWorkspaces", ...open];
const isRefusal = (status: number) => [401, 403, 404].includes(status);
/** API tokens are refused by an empty 400 where they are not taken at all. */
const isSilent = ({ refusedCredentials }: Operation, { status, text }: RowAnswer) =>
  status === 400 && text === "" && refusedCredentials.includes("api-token");

describe("private things", () => {
  it.each([
    ["anonymous", open],
    ["stranger", own],
    ["strangersApp", own],
  ])(
    "are refused to %s by every operation, with 401, 403 or 404",
    async (caller, exceptions) => {
      const found = await answersTo(
        caller,
        (operation, answer) =>
          !isRefusal(answer.status) && !isSilent(operation, answer) && !exceptions.includes(operation.operationId),
      );
      expect(found).toEqual([]);
    },
    60_000,
  );

  it.each(["anonymous", "stranger", "strangersApp"])(
    "leak no word of theirs to %s",
    async (caller) => {
      const secrets = /widgets|Widgets|Core of|Idle|The north|Note of|Snippet north|Rin north|notes\.txt|feature\//;
      const found = await answersTo(caller, ({ operationId }, { status, text }) => {
        // A refusal repeats what was asked for.
        return status < 400 && operationId !== "getUser" && secrets.test(text);
      });
      expect(found).toEqual([]);
    },
    60_000,
  );

  it.each(["otherRepository", "otherProject"])(
    "are refused to the access token of %s",
    async (caller) => {
      const secrets = /north\/widgets|Core of|Note of|Snippet north|COLOUR|Runner north|Rin north/;
      const found = await answersTo(
        caller,
        (operation, { status, text }) =>
          status < 400 && (operation.method !== "GET" || secrets.test(text)) && operation.operationId !== "getUser",
      );
      expect(found).toEqual([]);
    },
    60_000,
  );

  it("beside its repository are refused to the access token of a repository", async () => {
    const elsewhere = operations.filter(
      ({ template, method }) => !template.startsWith("/repositories/{workspace}/{repo_slug}") && method !== "GET",
    );
    expect(await answersTo("ownRepository", (_operation, { status }) => status < 400, elsewhere)).toEqual([]);
  }, 60_000);
});

describe("somebody who may read", () => {
  /** What readers do on Bitbucket: they talk, judge, propose, and keep snippets. */
  const allowed = [
    "approveCommit",
    "createRepositoryCommitComment",
    "listRepositoryCommitsByPost",
    "listRepositoryCommitsFromByPost",
    "createRepositoryPullrequest",
    "approvePullrequest",
    "requestPullrequestChanges",
    "createRepositoryPullrequestComment",
    "resolvePullrequestComment",
    "reopenPullrequestComment",
    "createRepositoryPullrequestTask",
    "updateRepositoryPullrequestTask",
    "deleteRepositoryPullrequestTask",
    "createSnippet",
    "createSnippetByWorkspace",
    "createSnippetComment",
    "updateSnippetWatch",
  ];

  it.each(["reader", "readersApp"])(
    "gets no write through that needs more, as %s",
    async (caller) => {
      const found = await answersTo(
        caller,
        ({ operationId, method }, { status }) => method !== "GET" && status < 400 && !allowed.includes(operationId),
      );
      expect(found).toEqual([]);
    },
    60_000,
  );

  it.each(["reader", "member"])(
    "is told no secret of pipelines, as %s",
    async (caller) => {
      const asked = operations.filter(({ operationId }) => /Variable|Runner|DeployKey|KeyPair/.test(operationId));
      expect(asked.length).toBeGreaterThan(20);
      const isOfDeployment = ({ operationId }: Operation) => operationId.includes("DeploymentVariable");
      const found = await answersTo(
        caller,
        (operation, { status }) => status < 400 && !isOfDeployment(operation),
        asked,
      );
      expect(found).toEqual([]);
    },
    60_000,
  );
});

describe("few scopes", () => {
  it("let through what needs no scope, and nothing else", async () => {
    const found = await answersTo(
      "fewScopes",
      ({ classicScopes }, { status }) => status < 400 && classicScopes.some((scope) => scope !== "email"),
    );
    expect(found).toEqual([]);
  }, 60_000);
});

describe("public things", () => {
  it("give no hold on private ones: neither as somebody's own, nor as what a fork comes from", async () => {
    await stage.sandbox.restore(stage.beginning);
    const { apiUrl } = stage.sandbox;
    const made = await fetch(`${apiUrl}/repositories/north/widgets/forks`, {
      method: "POST",
      headers: { authorization: stage.authorization, "content-type": "application/json" },
      body: JSON.stringify({ name: "open", is_private: false, workspace: { slug: "acme" } }),
    });
    expect(made.status).toBe(201);
    const get = async (path: string, authorization: string | undefined) => {
      const response = await fetch(`${apiUrl}${path}`, { headers: { authorization: authorization ?? "" } });
      return response.json();
    };
    expect(await get("/repositories/acme/open", stage.authorization)).toMatchObject({
      parent: { full_name: "north/widgets" },
    });
    for (const caller of ["anonymous", "stranger"])
      expect(await get("/repositories/acme/open", callers[caller])).toMatchObject({ name: "open", parent: null });
    const own = "/user/workspaces/acme/permissions/repositories";
    expect(await get(own, callers.stranger)).toMatchObject({ values: [] });
    expect(await get(own, stage.authorization)).toMatchObject({ values: [{ repository: { name: "open" } }] });
  });
});
