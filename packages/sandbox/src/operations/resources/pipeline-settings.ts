import { buildNumbers } from "../../domain/pipelines/start-pipeline.js";
import { type Fields, findResource, resourcesOf } from "../../domain/resources.js";
import { invalidFields, notFound } from "../../errors/api-error.js";
import type { Call, OperationHandlers } from "../../http/call.js";
import { listPage } from "../../http/list-page.js";
import { mediaUrl } from "../../http/media-storage.js";
import { type Input, optionalFlag, optionalInteger, optionalObject, requiredText } from "../../http/read-input.js";
import { empty, json } from "../../http/reply.js";
import { renderRepositorySummary } from "../../render/render-repository.js";
import { pipelineDate } from "../../state/clock.js";
import { collection } from "./collection.js";
import { ofRepository, type RepositoryParent } from "./parents.js";
import { readPublicKey } from "./public-key.js";
import { readSetting, writeSetting } from "./settings.js";

const admin = ofRepository("admin");
const writer = ofRepository("read", "write");

/** Whether pipelines run at all, when, and whom their builds trust. */
export const pipelineSettingOperations: OperationHandlers = {
  getRepositoryPipelineConfig: (call) => json(renderConfig(call, admin(call, false))),
  updateRepositoryPipelineConfig: async (call) => {
    const owner = admin(call, true);
    const enabled = optionalFlag(await call.body.json(), "enabled");
    if (enabled === undefined) throw invalidFields({ enabled: ["required key not provided"] });
    writeSetting(call, "pipelines-config", owner, { enabled });
    return json(renderConfig(call, owner));
  },
  updateRepositoryBuildNumber: async (call) => {
    const owner = admin(call, true);
    const next = optionalInteger(await call.body.json(), "next");
    const { sequences } = call.world.state;
    const last = sequences.get(buildNumbers(owner.key)) ?? 0;
    if (next === undefined || next <= last || next > 2 ** 31 - 1)
      throw invalidFields({ next: [`must be greater than the last build number, ${last}`] });
    sequences.set(buildNumbers(owner.key), next - 1);
    return json({ type: "pipeline_build_number", next });
  },
  ...collection<RepositoryParent>({
    name: "schedules",
    operations: {
      list: "getRepositoryPipelineSchedules",
      create: "createRepositoryPipelineSchedule",
      get: "getRepositoryPipelineSchedule",
      update: "updateRepositoryPipelineSchedule",
      remove: "deleteRepositoryPipelineSchedule",
    },
    parent: writer,
    parameter: "schedule_uuid",
    key: "uuid",
    read: readSchedule,
    render: (_call, _owner, { key, fields, createdOn, updatedOn }) => ({
      type: "pipeline_schedule",
      uuid: key,
      ...fields,
      created_on: pipelineDate(createdOn),
      updated_on: pipelineDate(updatedOn),
    }),
    missing: () => "The requested schedule does not exist.",
  }),
  getRepositoryPipelineScheduleExecutions: (call) => {
    const owner = writer(call, false);
    const schedule = findResource(resourcesOf(call.world, "schedules", owner), call.parameter("schedule_uuid"));
    if (!schedule) throw notFound("The requested schedule does not exist.");
    // Time passes by leaps here: nothing is ever run by its schedule.
    return listPage(call, { items: [], render: () => undefined, style: "counted" });
  },
  getRepositoryPipelineSshKeyPair: (call) => json(renderKeyPair(call, admin(call, false))),
  updateRepositoryPipelineKeyPair: async (call) => {
    const owner = admin(call, true);
    const input = await call.body.json();
    requiredText(input, "private_key");
    writeSetting(call, "ssh-key-pair", owner, { public_key: requiredText(input, "public_key") });
    return json(renderKeyPair(call, owner));
  },
  deleteRepositoryPipelineKeyPair: (call) => {
    const owner = admin(call, true);
    renderKeyPair(call, owner);
    writeSetting(call, "ssh-key-pair", owner, undefined);
    return empty();
  },
  ...collection<RepositoryParent>({
    name: "known-hosts",
    operations: {
      list: "getRepositoryPipelineKnownHosts",
      create: "createRepositoryPipelineKnownHost",
      get: "getRepositoryPipelineKnownHost",
      update: "updateRepositoryPipelineKnownHost",
      remove: "deleteRepositoryPipelineKnownHost",
    },
    parent: writer,
    parameter: "known_host_uuid",
    key: "uuid",
    unique: "hostname",
    read: readKnownHost,
    render: (_call, _owner, { key, fields }) => ({ type: "pipeline_known_host", uuid: key, ...fields }),
    missing: () => "The requested known host does not exist.",
  }),
  ...collection<RepositoryParent>({
    name: "pipeline-caches",
    operations: { remove: "deleteRepositoryPipelineCache" },
    parent: writer,
    parameter: "cache_uuid",
    key: "uuid",
    read: () => ({}),
    render: () => ({}),
    missing: () => "The requested cache does not exist.",
  }),
  getRepositoryPipelineCaches: (call) =>
    listPage(call, {
      items: [...resourcesOf(call.world, "pipeline-caches", writer(call, false)).values()],
      render: ({ key, fields, createdOn }) => ({
        type: "pipeline_cache",
        uuid: key,
        ...fields,
        created_on: pipelineDate(createdOn),
      }),
      style: "counted",
    }),
  deleteRepositoryPipelineCaches: (call) => {
    const caches = resourcesOf(call.world, "pipeline-caches", writer(call, true));
    const name = call.query.get("name");
    if (!name) throw invalidFields({ name: ["required key not provided"] });
    for (const [key, { fields }] of caches) if (fields.name === name) caches.delete(key);
    return empty();
  },
  getRepositoryPipelineCacheContentURI: (call) => {
    const owner = writer(call, false);
    const cache = findResource(resourcesOf(call.world, "pipeline-caches", owner), call.parameter("cache_uuid"));
    if (!cache) throw notFound("The requested cache does not exist.");
    const path = [owner.key, cache.key].map((uuid) => uuid.slice(1, -1));
    return json({ uri: mediaUrl(call.world, "caches", ...path) });
  },
};

function renderConfig(call: Call, owner: RepositoryParent) {
  const { enabled = false } = readSetting(call, "pipelines-config", owner) ?? {};
  const repository = renderRepositorySummary(call.world, owner.repository);
  return { type: "repository_pipelines_configuration", enabled, repository };
}

function renderKeyPair(call: Call, owner: RepositoryParent) {
  const pair = readSetting(call, "ssh-key-pair", owner);
  if (!pair) throw notFound("The repository has no SSH key pair.");
  return { type: "pipeline_ssh_key_pair", ...pair };
}

function readSchedule(input: Input, before: Fields | undefined): Fields {
  const enabled = optionalFlag(input, "enabled");
  if (before) {
    if (enabled === undefined) throw invalidFields({ enabled: ["required key not provided"] });
    return { ...before, enabled };
  }
  const target = optionalObject(input, "target");
  if (!target) throw invalidFields({ target: ["required key not provided"] });
  const pattern = requiredText(input, "cron_pattern");
  // Seven parts, in the form of Quartz.
  if (pattern.trim().split(/\s+/).length < 6) throw invalidFields({ cron_pattern: ["Invalid cron expression."] });
  const selector = optionalObject(target, "selector");
  return {
    enabled: enabled ?? true,
    cron_pattern: pattern,
    target: {
      type: "pipeline_ref_target",
      ref_type: "branch",
      ref_name: requiredText(target, "ref_name"),
      ...(selector ? { selector } : {}),
    },
  };
}

function readKnownHost(input: Input, before: Fields | undefined): Fields {
  const hostname = input.hostname === undefined && before ? String(before.hostname) : requiredText(input, "hostname");
  const given = optionalObject(input, "public_key");
  if (!given) {
    if (before) return { ...before, hostname };
    throw invalidFields({ public_key: ["required key not provided"] });
  }
  const type = requiredText(given, "key_type");
  const { md5, sha256 } = readPublicKey(`${type} ${requiredText(given, "key")}`);
  return {
    hostname,
    public_key: {
      type: "pipeline_ssh_public_key",
      key_type: type,
      key: given.key,
      md5_fingerprint: md5,
      sha256_fingerprint: sha256,
    },
  };
}
