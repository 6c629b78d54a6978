import { createSandbox } from "../create-sandbox.js";
import { loadOperations } from "../facts/load-operations.js";
import type { Operation } from "../facts/operation.js";
import type { Sandbox } from "../sandbox.js";
import type { SandboxOptions } from "../sandbox-options.js";
import type { SeedResult } from "../seed/seed-input.js";
import type { Snapshot } from "../snapshot.js";
import type { Scene } from "./recipes.js";
import { richSeed } from "./rich-seed.js";

/** One sandbox with a rich seed, and how to call its operations by id. */
export interface Stage {
  readonly sandbox: Sandbox;
  readonly scene: Scene;
  readonly seeded: SeedResult;
  readonly operations: ReadonlyMap<string, Operation>;
  /** `Authorization` of the owner with every scope. */
  readonly authorization: string;
  /** The sandbox as it was when the stage was opened. */
  readonly beginning: Snapshot;
}

/** Opens a sandbox whose clock stands still, seeded with `richSeed(name)` unless `options` has another seed with the same names. */
export async function openStage(
  name: string,
  { seed = richSeed(name), ...options }: SandboxOptions = {},
): Promise<Stage> {
  const sandbox = await createSandbox({ nickname: `owner-${name}`, ...options });
  sandbox.clock.freeze("2026-02-01T00:00:00Z");
  const seeded = await sandbox.seed(seed);
  const { email, token } = sandbox.credentials.apiToken;
  const authorization = `Basic ${Buffer.from(`${email}:${token}`).toString("base64")}`;
  const response = await fetch(`${sandbox.apiUrl}/user`, { headers: { authorization } });
  const { uuid } = (await response.json()) as { uuid: string };
  return {
    sandbox,
    scene: {
      name,
      head: seeded.repositories[`${name}/widgets`]?.branches.main ?? "",
      userUuid: uuid,
      memberUuid: seeded.users[`rin-${name}`]?.uuid ?? "",
    },
    seeded,
    operations: new Map(loadOperations().map((one) => [one.operationId, one])),
    authorization,
    beginning: await sandbox.snapshot(),
  };
}
