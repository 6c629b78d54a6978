import { writeFile } from "node:fs/promises";
import { deniedPush, restrictsPushes } from "../domain/push-rules.js";
import { installPreReceiveHook, rulesVariable } from "../git/pre-receive-hook.js";
import { readPushCommands } from "../git/read-push-commands.js";
import type { RepositoryRecord } from "../state/entities.js";
import type { World } from "../state/world.js";

const none = /^0+$/;
const branches = "refs/heads/";

/**
 * Lets a repository's branch restrictions meet a push.
 *
 * @param push - its body in a file, which gets a neighbour with the rules.
 * @returns the environment in which git has to receive it.
 */
export async function applyPushRules(
  world: World,
  record: RepositoryRecord,
  userUuid: string,
  push: { readonly body: string; readonly rules: string },
): Promise<Readonly<Record<string, string>>> {
  if (!restrictsPushes(record)) return {};
  const lines = (await readPushCommands(push.body)).flatMap((command) => {
    if (!command.ref.startsWith(branches)) return [];
    const isDelete = none.test(command.new);
    const denied = deniedPush(world, record, userUuid, { branch: command.ref.slice(branches.length), isDelete });
    // A new branch has no history yet.
    return denied && !(denied === "rewrite" && none.test(command.old)) ? [`${command.ref} ${denied}\n`] : [];
  });
  if (lines.length === 0) return {};
  await Promise.all([writeFile(push.rules, lines.join("")), installPreReceiveHook(world.repository(record))]);
  return { [rulesVariable]: push.rules };
}
