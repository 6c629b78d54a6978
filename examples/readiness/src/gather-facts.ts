import { type IntegrationContext, isNotFound } from "@bucketkit/core";
import { parseRules } from "./parse-rules.js";
import type { Mergeability, PullRequestFacts } from "./pull-request-facts.js";
import { defaultRules, type ReadinessRules, rulesPath } from "./readiness-rules.js";

type Context = IntegrationContext<"pullRequest">;

/** The rules of the branch that a pull request goes to, so that a pull request cannot soften the rules it is judged by. */
export async function gatherRules({ repository, log, signal }: Context, branch: string): Promise<ReadinessRules> {
  try {
    return parseRules(await repository.source.readText(rulesPath, { at: branch, signal }));
  } catch (error) {
    if (!isNotFound(error)) throw error;
    log.info(`${branch} has no ${rulesPath}; the default rules apply.`);
    return defaultRules;
  }
}

/** Everything the rules judge, asked for at once. */
export async function gatherFacts(context: Context): Promise<{ facts: PullRequestFacts; branch: string }> {
  const { pullRequest: handle, signal } = context;
  const [pullRequest, diff, files, statuses, mergeability] = await Promise.all([
    handle.get({ signal }),
    handle.diff({ signal }),
    handle.diffstat({ signal }).toArray(),
    handle.statuses({ signal }).toArray(),
    gatherMergeability(context),
  ]);
  const { participants = [], destination } = pullRequest;
  return {
    facts: { pullRequest, participants, files, diff, statuses, mergeability },
    branch: destination.branch?.name ?? "HEAD",
  };
}

async function gatherMergeability({ pullRequest, signal }: Context): Promise<Mergeability> {
  const { values } = await pullRequest.mergeability({ signal });
  const blocking = values.filter((check) => check.blocking && check.status === "FAILED");
  return {
    isMergeable: blocking.length === 0,
    reasons: blocking.map(({ type }) => `${String(type).replaceAll("_", " ")} failed.`),
  };
}
