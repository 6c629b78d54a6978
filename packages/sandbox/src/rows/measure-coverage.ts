import { loadOperations } from "../facts/load-operations.js";
import type { Operation } from "../facts/operation.js";
import { operationHandlers } from "../operations/operation-handlers.js";
import { allScopes } from "../seed/issue-credentials.js";
import { openStage, type Stage } from "./open-stage.js";
import { recipes } from "./recipes.js";
import { prepare, type RowAnswer, send } from "./run-row.js";

/** How far one operation is simulated. */
export interface OperationCoverage {
  readonly operationId: string;
  readonly method: string;
  readonly path: string;
  /** `deep`: every check of its row passes; `generic`: it answers, but a check fails; `missing`: it answers 501. */
  readonly level: "deep" | "generic" | "missing";
  /** The checks that fail, in words. */
  readonly failures: readonly string[];
}

/** How far the API is simulated, measured. */
export interface Coverage {
  readonly deep: number;
  readonly generic: number;
  readonly missing: number;
  readonly total: number;
  readonly operations: readonly OperationCoverage[];
}

const weakScopes = "weak";

/**
 * Runs a row of checks for each operation: that it answers whom it should, refuses whom it should, knows what is not there, keeps what is
 * written and brings it back from a snapshot, and that what it reads follows from the seed.
 *
 * @param only - ids of the operations to measure; default all.
 * @param onProgress - called after each operation.
 */
export async function measureCoverage(
  only?: readonly string[],
  onProgress: (done: number, total: number) => void = () => undefined,
): Promise<Coverage> {
  const operations = loadOperations();
  const wanted = only ? operations.filter(({ operationId }) => only.includes(operationId)) : operations;
  const stages = await Promise.all(["north", "south"].map((name) => openStage(name)));
  try {
    const [first, second] = stages;
    if (!first || !second) throw new Error("The stages of the coverage are missing.");
    const results: OperationCoverage[] = [];
    for (const operation of wanted) {
      const { operationId, method, template } = operation;
      const failures = operationId in operationHandlers ? await runRow(first, second, operation) : [];
      const level = !(operationId in operationHandlers) ? "missing" : failures.length > 0 ? "generic" : "deep";
      results.push({ operationId, method, path: template, level, failures });
      onProgress(results.length, wanted.length);
    }
    const count = (level: OperationCoverage["level"]) => results.filter((result) => result.level === level).length;
    return {
      deep: count("deep"),
      generic: count("generic"),
      missing: count("missing"),
      total: results.length,
      operations: results,
    };
  } finally {
    await Promise.all(stages.map(({ sandbox }) => sandbox.close()));
  }
}

async function runRow(first: Stage, second: Stage, operation: Operation): Promise<string[]> {
  const failures: string[] = [];
  const check = async (name: string, run: () => Promise<string | undefined>) => {
    try {
      await first.sandbox.restore(first.beginning);
      const failure = await run();
      if (failure !== undefined) failures.push(`${name}: ${failure}`);
    } catch (reason) {
      failures.push(`${name}: ${(reason as Error).message}`);
    }
  };
  await check("allowed", () => allowed(first, operation));
  await check("refused by scope", () => refusedByScope(first, operation));
  await check("404 without parent", () => unknownParent(first, operation));
  if (operation.method === "GET" || isReadByPost(operation))
    await check("follows the seed", () => followsSeed(first, second, operation));
  else await check("keeps what is written", () => keepsWrites(first, operation));
  return failures;
}

const isReadByPost = ({ operationId }: Operation) => operationId.endsWith("ByPost");
const isSuccess = ({ status }: RowAnswer) => status < 400;
const shown = ({ status, text }: RowAnswer) => `${status} ${text.slice(0, 160)}`;

async function allowed(stage: Stage, { operationId }: Operation): Promise<string | undefined> {
  const answer = await send(stage, await prepare(stage, operationId));
  return isSuccess(answer) ? undefined : `answered ${shown(answer)}`;
}

/** A token with every scope but those that the operation needs; operations that need none have nothing to be refused by. */
async function refusedByScope(stage: Stage, operation: Operation): Promise<string | undefined> {
  const needed = operation.granularScopes;
  if (needed.length === 0) return undefined;
  const prepared = await prepare(stage, operation.operationId);
  const scopes = allScopes([...stage.operations.values()], "granular").filter((scope) => !needed.includes(scope));
  const { tokens } = await stage.sandbox.seed({ tokens: { [weakScopes]: { kind: "apiToken", scopes } } });
  const { email } = stage.sandbox.credentials.apiToken;
  const basic = Buffer.from(`${email}:${tokens[weakScopes]}`).toString("base64");
  const answer = await send(stage, prepared, `Basic ${basic}`);
  const { error } = (answer.body ?? {}) as { error?: { detail?: { required?: unknown } } };
  const isRefused = answer.status === 403 && JSON.stringify(error?.detail?.required) === JSON.stringify(needed);
  return isRefused ? undefined : `answered ${shown(answer)}`;
}

/** Parameters that name something that contains something else. */
const parents = [
  "workspace",
  "repo_slug",
  "username",
  "selected_user",
  "pull_request_id",
  "pullrequest_id",
  "project_key",
];

async function unknownParent(stage: Stage, operation: Operation): Promise<string | undefined> {
  const prepared = await prepare(stage, operation.operationId);
  const names = operation.pathParameters.map(({ name }) => name).filter((name) => parents.includes(name));
  // What a PUT or POST names last may be made by it.
  const makes = ["createRepository", "updateProject", "updateRepository"].includes(operation.operationId);
  for (const name of makes ? names.slice(0, -1) : names) {
    const value = name.endsWith("_id")
      ? "999999"
      : name === "selected_user"
        ? "{00000000-0000-0000-0000-000000000000}"
        : "nowhere";
    const answer = await send(stage, { ...prepared, values: { ...prepared.values, [name]: value } });
    if (answer.status !== 404) return `with an unknown ${name} it answered ${shown(answer)}`;
  }
  return undefined;
}

async function followsSeed(first: Stage, second: Stage, { operationId }: Operation): Promise<string | undefined> {
  await second.sandbox.restore(second.beginning);
  const one = await send(first, await prepare(first, operationId));
  const other = await send(second, await prepare(second, operationId));
  if (!isSuccess(one) || !isSuccess(other)) return `answered ${shown(one)} and ${shown(other)}`;
  const neutral = (answer: RowAnswer, stage: Stage) =>
    answer.text.replaceAll(stage.sandbox.url, "").replace(/signature=\w+/, "");
  return neutral(one, first) === neutral(other, second) ? "gives the same for two seeds" : undefined;
}

async function keepsWrites(stage: Stage, operation: Operation): Promise<string | undefined> {
  const { sandbox } = stage;
  const prepared = await prepare(stage, operation.operationId);
  const readBack = readerOf(stage, operation);
  if (!readBack) return "nothing shows what it writes";
  const read = async () => {
    const { query } = recipes[readBack.operationId] ?? {};
    const values = { ...prepared.values, ...readBack.values };
    const answer = await send(stage, {
      operation: readBack.operation,
      recipe: query === undefined ? {} : { query },
      values,
    });
    return `${answer.status} ${answer.text}`;
  };
  const before = await read();
  const unwritten = await sandbox.snapshot();
  const answer = await send(stage, prepared);
  if (!isSuccess(answer)) return `answered ${shown(answer)}`;
  const after = await read();
  if (after === before) return `${readBack.operationId} shows nothing of it`;
  const written = await sandbox.snapshot();
  await sandbox.restore(unwritten);
  if ((await read()) !== before) return "is still there before it was written";
  await sandbox.restore(written);
  return (await read()) === after ? undefined : "does not come back from a snapshot";
}

interface Reader {
  readonly operationId: string;
  readonly operation: Operation;
  readonly values?: Readonly<Record<string, string>>;
}

/** The operation that shows what a write did: the one of its recipe, or the one for reading at the same URL. */
function readerOf(stage: Stage, { operationId, template }: Operation): Reader | undefined {
  const named = recipes[operationId]?.readBack;
  const elsewhere = named === undefined ? undefined : readElsewhere[named];
  const wanted = elsewhere?.operationId ?? named;
  const operation = wanted
    ? stage.operations.get(wanted)
    : [...stage.operations.values()].find((other) => other.method === "GET" && other.template === template);
  return operation && { operationId: operation.operationId, operation, ...(elsewhere && { values: elsewhere.values }) };
}

/** Reading at another place than the one that was written to. */
const readElsewhere: Readonly<
  Record<string, { readonly operationId: string; readonly values: Record<string, string> }>
> = {
  getRepositoryRefsBranchMain: { operationId: "getRepositoryRefsBranch", values: { name: "main" } },
  listSnippetOfOwnWorkspace: { operationId: "listSnippet", values: { workspace: "acme" } },
};
