import { ValidationError, type ValidationIssue } from "../errors/validation-error.js";
import type { Task } from "./define-task.js";
import type { IntegrationContext, Subject } from "./integration-context.js";
import type { Outcome } from "./outcome.js";

/**
 * Runs a task and checks its outcome: what adapters call, so that a wrong outcome is found in a test and not in production.
 *
 * @throws {@link ValidationError} when the outcome breaks a limit all surfaces share; otherwise as the task does.
 */
export async function runTask<About extends Subject>(
  task: Task<About>,
  context: IntegrationContext<About>,
): Promise<Outcome> {
  context.signal.throwIfAborted();
  const outcome = await task.run(context);
  const issues: ValidationIssue[] = [];
  if (typeof outcome?.ok !== "boolean") issues.push({ path: "ok", message: "must be true or false." });
  if (!outcome?.title) issues.push({ path: "title", message: "must not be empty." });
  if (outcome?.data && outcome.data.length > 10)
    issues.push({ path: "data", message: `must have at most 10 entries, not ${outcome.data.length}.` });
  for (const [index, finding] of (outcome?.findings ?? []).entries()) {
    if (!finding.summary || finding.summary.length > 450) {
      issues.push({ path: `findings[${index}].summary`, message: "must have 1 to 450 characters." });
    }
  }
  if (issues.length)
    throw new ValidationError(issues.map(({ path, message }) => ({ path: `${task.name}: ${path}`, message })));
  return outcome;
}
