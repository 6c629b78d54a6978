import {
  type BranchingModel,
  branchOfSide,
  branchTypeKinds,
  effectiveModel,
  type ModelSide,
  modelOf,
} from "../../domain/branching-model.js";
import { invalidFields } from "../../errors/api-error.js";
import { readRefs } from "../../git/read-refs.js";
import type { Call, OperationHandlers } from "../../http/call.js";
import {
  type Input,
  optionalChoice,
  optionalFlag,
  optionalList,
  optionalObject,
  optionalText,
} from "../../http/read-input.js";
import { empty, json } from "../../http/reply.js";
import type { Parent } from "./collection.js";
import { ofProject, ofRepository, type RepositoryParent } from "./parents.js";
import { readSetting, writeSetting } from "./settings.js";

const reader = ofRepository();
const admin = ofRepository("admin");
const bucket = "branching-model";

/** What the branches of a repository, or of a project's repositories, are for. */
export const branchingModelOperations: OperationHandlers = {
  getRepositoryBranchingModel: async (call) => {
    const owner = reader(call, false);
    const model = await renderModel(call, owner, modelOf(call.world, owner.key));
    return json({ type: "branching_model", ...model, links: { self: owner.link("branching-model") } });
  },
  getRepositoryEffectiveBranchingModel: async (call) => {
    const owner = reader(call, false);
    return json({
      type: "effective_branching_model",
      ...(await renderModel(call, owner, effectiveModel(call.world, owner.repository))),
    });
  },
  getRepositoryBranchingModelSettings: async (call) => json(await renderSettings(call, admin(call, false))),
  updateRepositoryBranchingModelSettings: async (call) => {
    const owner = admin(call, true);
    writeSetting(call, bucket, owner, { ...readModel(await call.body.json(), modelOf(call.world, owner.key)) });
    return json(await renderSettings(call, owner));
  },
  getProjectBranchingModel: (call) => {
    const owner = ofProject(call, false);
    const { development, production, branch_types } = modelOf(call.world, owner.key);
    return json({
      type: "project_branching_model",
      development: { name: development.name, use_mainbranch: development.use_mainbranch },
      ...(production.enabled
        ? { production: { name: production.name, use_mainbranch: production.use_mainbranch } }
        : {}),
      branch_types: enabledTypes(branch_types),
      links: { self: owner.link("branching-model") },
    });
  },
  getProjectBranchingModelSettings: (call) => json(renderProjectSettings(call, ofProject(call, true))),
  updateProjectBranchingModelSettings: async (call) => {
    const owner = ofProject(call, true);
    writeSetting(call, bucket, owner, { ...readModel(await call.body.json(), modelOf(call.world, owner.key)) });
    return json(renderProjectSettings(call, owner));
  },
  getRepositoryOverrideSettings: (call) => json(renderOverrides(call, admin(call, false))),
  updateRepositoryOverrideSettings: async (call) => {
    const owner = admin(call, true);
    const given = optionalObject(await call.body.json(), "override_settings");
    if (!given) throw invalidFields({ override_settings: ["required key not provided"] });
    const flags = Object.keys(given).map((name) => [name, optionalFlag(given, name) ?? false] as const);
    writeSetting(call, "override-settings", owner, {
      ...readSetting(call, "override-settings", owner),
      ...Object.fromEntries(flags),
    });
    return empty();
  },
};

function readModel(input: Input, before: BranchingModel): BranchingModel {
  const side = (name: "development" | "production"): ModelSide => {
    const given = optionalObject(input, name);
    if (!given) return before[name];
    const enabled = name === "production" ? (optionalFlag(given, "enabled") ?? before.production.enabled) : undefined;
    const branch = "name" in given ? (optionalText(given, "name") ?? null) : before[name].name;
    const usesMain = optionalFlag(given, "use_mainbranch") ?? before[name].use_mainbranch;
    if (usesMain && optionalText(given, "name") !== undefined)
      throw invalidFields({ [name]: ["name and use_mainbranch cannot be given together"] });
    return { name: usesMain ? null : branch, use_mainbranch: usesMain, ...(enabled === undefined ? {} : { enabled }) };
  };
  return {
    development: side("development"),
    production: side("production"),
    branch_types: readTypes(input, before),
    ...(input.default_branch_deletion === undefined
      ? {}
      : { default_branch_deletion: input.default_branch_deletion as string | boolean }),
  };
}

function readTypes(input: Input, before: BranchingModel): BranchingModel["branch_types"] {
  const given = (optionalList(input, "branch_types") ?? []).map((entry) => {
    if (typeof entry !== "object" || entry === null) throw invalidFields({ branch_types: ["expected objects"] });
    const kind = optionalChoice(entry as Input, "kind", branchTypeKinds);
    if (!kind) throw invalidFields({ branch_types: ["kind is required"] });
    return {
      kind,
      enabled: optionalFlag(entry as Input, "enabled") ?? true,
      prefix: optionalText(entry as Input, "prefix") ?? `${kind}/`,
    };
  });
  const types = before.branch_types.map((known) => given.find(({ kind }) => kind === known.kind) ?? known);
  const prefixes = types.filter(({ enabled }) => enabled).map(({ prefix }) => prefix);
  if (new Set(prefixes).size < prefixes.length)
    throw invalidFields({ branch_types: ["prefixes must differ from each other"] });
  return types;
}

function enabledTypes(types: BranchingModel["branch_types"]) {
  return types.filter(({ enabled }) => enabled).map(({ kind, prefix }) => ({ kind, prefix }));
}

async function renderModel(call: Call, owner: RepositoryParent, model: BranchingModel) {
  const production = model.production.enabled ? { production: await renderSide(call, owner, model.production) } : {};
  return {
    development: await renderSide(call, owner, model.development),
    ...production,
    branch_types: enabledTypes(model.branch_types),
  };
}

async function renderSide(call: Call, { repository }: RepositoryParent, side: ModelSide) {
  const name = branchOfSide(repository, side);
  const { branches } = await readRefs(call.world.repository(repository));
  const head = name === null ? undefined : branches.get(name)?.commit;
  return {
    name,
    use_mainbranch: side.use_mainbranch,
    ...(name !== null && head !== undefined
      ? { branch: { type: "branch", name, target: { type: "commit", hash: head } } }
      : {}),
  };
}

async function renderSettings(call: Call, owner: RepositoryParent) {
  const model = modelOf(call.world, owner.key);
  const { branches } = await readRefs(call.world.repository(owner.repository));
  const isValid = (side: ModelSide) => side.use_mainbranch || side.name === null || branches.has(side.name);
  const { development, production } = model;
  return {
    type: "branching_model_settings",
    ...model,
    development: { ...development, is_valid: isValid(development) },
    production: { ...production, is_valid: isValid(production) },
    links: { self: owner.link("branching-model", "settings") },
  };
}

function renderProjectSettings(call: Call, owner: Parent) {
  return {
    type: "project_branching_model_settings",
    ...modelOf(call.world, owner.key),
    links: { self: owner.link("branching-model", "settings") },
  };
}

function renderOverrides(call: Call, owner: RepositoryParent) {
  return {
    type: "repository_inheritance_state",
    override_settings: {
      default_merge_strategy: false,
      branching_model: false,
      ...readSetting(call, "override-settings", owner),
    },
  };
}
