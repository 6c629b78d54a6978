import { workspaceByIdentifier } from "../domain/find-records.js";
import { addConsumer, newConsumerSecret } from "../domain/oauth-consumers.js";
import type { Operation } from "../facts/operation.js";
import { uuidFromName } from "../state/identifiers.js";
import type { World } from "../state/world.js";
import { allScopes } from "./issue-credentials.js";
import type { SeedConsumer, SeededConsumer } from "./seed-input.js";
import type { SeedDefaults } from "./seed-world.js";

/** Makes the OAuth consumers of a seed, by the names that it chose. */
export function seedConsumers(
  world: World,
  operations: readonly Operation[],
  consumers: Readonly<Record<string, SeedConsumer>>,
  defaults: SeedDefaults,
): Record<string, SeededConsumer> {
  return Object.fromEntries(
    Object.entries(consumers).map(([name, seed]) => [name, seedConsumer(world, operations, name, seed, defaults)]),
  );
}

/** Makes one OAuth consumer. @throws Error when its workspace is missing or its key is taken. */
export function seedConsumer(
  { state }: World,
  operations: readonly Operation[],
  name: string,
  seed: SeedConsumer,
  defaults: SeedDefaults,
): SeededConsumer {
  const slug = seed.workspace ?? defaults.workspace;
  const workspace = workspaceByIdentifier(state, slug);
  if (!workspace) throw new Error(`The OAuth consumer ${name} is of a workspace that there is not: ${slug}`);
  const key = seed.key ?? uuidFromName(`oauth-consumer/${workspace.slug}/${name}`).replaceAll(/\W/g, "").slice(0, 18);
  const secret = seed.secret ?? newConsumerSecret();
  addConsumer(state, {
    key,
    secret,
    name,
    description: seed.description ?? "",
    url: seed.url ?? "",
    workspaceUuid: workspace.uuid,
    callbackUrl: seed.callbackUrl,
    isPrivate: seed.isPrivate ?? false,
    scopes: seed.scopes ?? allScopes(operations, "classic"),
  });
  return { name, key, secret };
}
