import { ConfigurationError } from "../errors/configuration-error.js";
import type { OperationName } from "../generated/operation-names.js";
import type { IntegrationContext, Subject } from "./integration-context.js";
import type { Outcome } from "./outcome.js";

/** A piece of work written once and run on several surfaces. */
export interface Task<About extends Subject = Subject> {
  /** Stable name in kebab-case; reports and statuses carry it as their key. */
  readonly name: string;
  readonly subject: About;
  /** The operations it calls, so that each surface can ask for just the scopes they need. */
  readonly operations: readonly OperationName[];
  run(context: IntegrationContext<About>): Promise<Outcome>;
}

/**
 * Defines a task; the subject decides which handles its context has for sure.
 *
 * @throws {@link ConfigurationError} `CONFIG_INVALID` when the name is not kebab-case of at most 40 characters.
 * @example
 * ```ts
 * import { defineTask } from "@bucketkit/core";
 *
 * export const hasTitle = defineTask({
 *   name: "has-title",
 *   subject: "pullRequest",
 *   operations: ["getPullRequest"],
 *   async run({ pullRequest, signal }) {
 *     const { title } = await pullRequest.get({ signal });
 *     const ok = title.length > 10;
 *     return { ok, title: ok ? "Fine" : "Too short", summary: `The title has ${title.length} characters.`, findings: [], data: [] };
 *   },
 * });
 * ```
 */
export function defineTask<About extends Subject>(task: Task<About>): Task<About> {
  if (/^(?=.{1,40}$)[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(task.name ?? "")) return task;
  throw new ConfigurationError(
    "CONFIG_INVALID",
    `The task name "${task.name}" must be kebab-case of at most 40 characters, such as "has-title": reports and commit statuses carry it as their key.`,
  );
}
