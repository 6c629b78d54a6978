import type { Operation } from "../facts/operation.js";
import { items } from "./items.js";
import type { Stage } from "./open-stage.js";
import { type Recipe, recipes, type Scene } from "./recipes.js";

/** An answer as rows compare it. */
export interface RowAnswer {
  readonly status: number;
  readonly text: string;
  readonly body: unknown;
}

/** A call that is ready to be sent, as often as needed. */
export interface PreparedCall {
  readonly operation: Operation;
  readonly recipe: Recipe;
  /** Value of each path parameter. */
  readonly values: Readonly<Record<string, string>>;
}

/** Runs what has to run before an operation, and finds the values of its path. */
export async function prepare(stage: Stage, operationId: string): Promise<PreparedCall> {
  const operation = stage.operations.get(operationId);
  if (!operation) throw new Error(`There is no operation ${operationId}.`);
  const recipe = recipes[operationId] ?? {};
  const values: Record<string, string> = { ...usualValues(stage.scene) };
  const own = recipe.parameters?.(stage.scene) ?? {};
  const parts = operation.template.split("/");
  for (const [index, part] of parts.entries()) {
    const parameter = /^\{(\w+)\}$/.exec(part)?.[1] ?? "";
    const source = recipe.items?.[parameter] ?? items[parts.slice(0, index).join("/")];
    if (source && part === `{${source.parameter}}` && own[source.parameter] === undefined)
      values[source.parameter] = source.name((await runOnce(stage, source.operationId, values)).body);
  }
  for (const before of recipe.before ?? []) await runOnce(stage, before, values);
  const collection = items[operation.template];
  const isList = operation.method === "GET" && collection && collection.operationId.startsWith("create");
  if (isList) await runOnce(stage, collection.operationId, values);
  return { operation, recipe, values: { ...values, ...own } };
}

async function runOnce(
  stage: Stage,
  operationId: string,
  values: Readonly<Record<string, string>>,
): Promise<RowAnswer> {
  const operation = stage.operations.get(operationId);
  if (!operation) throw new Error(`There is no operation ${operationId}.`);
  const recipe = recipes[operationId] ?? {};
  const answer = await send(stage, { operation, recipe, values: { ...values, ...recipe.parameters?.(stage.scene) } });
  if (answer.status >= 400)
    throw new Error(`${operationId}, which has to run before, answered ${answer.status}: ${answer.text.slice(0, 200)}`);
  return answer;
}

/** Names that mean something in every rich seed. */
function usualValues({ name, head, userUuid, memberUuid }: Scene): Record<string, string> {
  return {
    workspace: name,
    username: name,
    target_username: memberUuid,
    repo_slug: "widgets",
    project_key: "CORE",
    selected_user: userUuid,
    selected_user_id: memberUuid,
    member: memberUuid,
    group_slug: "developers",
    commit: head,
    revision: "main",
    revspec: "main",
    spec: `feature/${name}..main`,
    name: `feature/${name}`,
    path: "src/main.ts",
    pull_request_id: "1",
    pullrequest_id: "1",
    reportId: "report-1",
    annotationId: "annotation-1",
    key: "build",
    filename: "notes.txt",
    subject_type: "repository",
    email: `owner-${name}@example.com`,
    app_key: "app",
    property_name: "property",
    addon_key: "app",
    task_id: "missing",
  };
}

/** The path of a prepared call below `/2.0`. */
export function pathOf({ operation, values }: Pick<PreparedCall, "operation" | "values">): string {
  return operation.template.replace(/\{([^}]+)\}/g, (_whole, name: string) =>
    encodeURIComponent(values[name] ?? "missing").replaceAll("%2F", "/"),
  );
}

/** Sends a prepared call. */
export async function send(
  stage: Stage,
  { operation, recipe, values }: PreparedCall,
  authorization: string = stage.authorization,
): Promise<RowAnswer> {
  const path = pathOf({ operation, values });
  const query = recipe.query ? `?${recipe.query.replace("{name}", stage.scene.name)}` : "";
  const json = recipe.json?.(stage.scene);
  const response = await fetch(`${stage.sandbox.apiUrl}${path}${query}`, {
    method: operation.method,
    redirect: "manual",
    headers: { authorization, ...(json === undefined ? {} : { "content-type": "application/json" }) },
    body: json === undefined ? formOf(recipe, stage.scene) : JSON.stringify(json),
  });
  const text = await response.text();
  const isJson = response.headers.get("content-type")?.startsWith("application/json") ?? false;
  return {
    status: response.status,
    text: `${text}${response.headers.get("location") ?? ""}`,
    body: isJson ? JSON.parse(text) : undefined,
  };
}

function formOf(recipe: Recipe, scene: Scene): FormData | URLSearchParams | null {
  const fields = recipe.form?.(scene);
  if (!fields) return null;
  const isPlain = Object.keys(fields).every((name) => name === "include" || name === "exclude");
  if (isPlain) return new URLSearchParams(fields as Record<string, string>);
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value === "string") form.set(name, value);
    else form.set(name, new Blob([value.content]), value.file);
  }
  return form;
}
