import { startPipeline, usualSteps } from "../domain/pipelines/start-pipeline.js";
import { addResource, resourcesOf } from "../domain/resources.js";
import type { RefTable } from "../git/read-refs.js";
import { entityDate } from "../state/clock.js";
import type { RepositoryRecord } from "../state/entities.js";
import type { World } from "../state/world.js";
import type { SeedRepository } from "./seed-input.js";
import { seedEpoch } from "./write-history.js";

const seconds = (count: number) => seedEpoch * 1000 + count * 1000;

/** Puts environments, deployments, pipelines, caches, downloads and watchers of a repository into a world. */
export function seedDelivery(
  world: World,
  record: RepositoryRecord,
  seed: SeedRepository,
  refs: RefTable,
  uuidOf: (nickname: string | undefined) => string,
): void {
  const owner = { key: record.uuid };
  const userUuid = uuidOf(undefined);
  const date = entityDate(new Date(seconds(2 * 86_400)));
  const headOf = (branch: string): string => {
    const commit = refs.branches.get(branch)?.commit;
    if (commit === undefined) throw new Error(`The seed of ${seed.slug} refers to a missing branch: ${branch}`);
    return commit;
  };
  for (const { name, type = "Test" } of seed.environments ?? [])
    addResource(world, "environments", owner, userUuid, "uuid", { name, type }, date);
  const environments = [...resourcesOf(world, "environments", owner).values()];
  for (const { environment, branch, status = "SUCCESSFUL" } of seed.deployments ?? []) {
    const found = environments.find(({ fields }) => fields.name === environment);
    if (!found) throw new Error(`The seed of ${seed.slug} deploys to a missing environment: ${environment}`);
    const fields = { environment: found.key, commit: headOf(branch), status };
    addResource(world, "deployments", owner, userUuid, "uuid", fields, date);
  }
  for (const [index, { branch, steps }] of (seed.pipelines ?? []).entries()) {
    const target = {
      type: "pipeline_ref_target",
      ref_type: "branch",
      ref_name: branch,
      selector: { type: "default" },
      commit: { type: "commit", hash: headOf(branch) },
    };
    const planned = steps?.map((step) => ({
      name: step.name,
      seconds: step.seconds ?? 2,
      result: step.result ?? ("SUCCESSFUL" as const),
      script: step.script ?? [],
      log: step.log ?? "",
    }));
    startPipeline(world, record, userUuid, {
      target,
      variables: [],
      steps: planned ?? usualSteps,
      startedAt: seconds(2 * 86_400 + index * 600),
    });
  }
  for (const name of seed.caches ?? []) {
    const fields = { name, path: `/cache/${name}`, file_size_bytes: name.length };
    addResource(world, "pipeline-caches", owner, userUuid, "uuid", fields, date);
  }
  for (const [name, content] of Object.entries(seed.downloads ?? {})) {
    const fields = { content: Buffer.from(content), downloads: 0 };
    addResource(world, "downloads", owner, userUuid, () => name, fields, date);
  }
  for (const nickname of seed.watchers ?? []) {
    const uuid = uuidOf(nickname);
    addResource(world, "watchers", owner, uuid, () => uuid, {}, date);
  }
}
