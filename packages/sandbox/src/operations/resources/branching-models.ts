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
import type { RepositoryRecord } from "../../state/entities.js";
import type { Parent } from "./collection.js";
import { ofProject, ofRepository, type RepositoryParent } from "./parents.js";
import { readSetting, writeSetting } from "./settings.js";

const kinds = ["bugfix", "feature", "hotfix", "release"] as const;

interface Side {
  readonly name: string | null;
  readonly use_mainbranch: boolean;
  readonly enabled?: boolean;
}

interface Model {
  readonly development: Side;
  readonly production: Side;
  readonly branch_types: readonly { readonly kind: string; readonly enabled: boolean; readonly prefix: string }[];
  readonly default_branch_deletion?: string | boolean;
}

const usual: Model = {
  development: { name: null, use_mainbranch: true },
  production: { name: null, use_mainbranch: false, enabled: false },
  branch_types: kinds.map((kind) => ({ kind, enabled: true, prefix: `${kind}/` })),
};

const reader = ofRepository();
const admin = ofRepository("admin");
const bucket = "branching-model";

/** What the branches of a repository, or of a project's repositories, are for. */
export const branchingModelOperations: OperationHandlers = {
  getRepositoryBranchingModel: async (call) => {
    const owner = reader(call, false);
    const model = await renderModel(call, owner, modelOf(call, owner));
    return json({ type: "branching_model", ...model, links: { self: owner.link("branching-model") } });
  },
  getRepositoryEffectiveBranchingModel: async (call) => {
    const owner = reader(call, false);
    return json({ type: "effective_branching_model", ...(await renderModel(call, owner, effective(call, owner))) });
  },
  getRepositoryBranchingModelSettings: async (call) => json(await renderSettings(call, admin(call, false))),
  updateRepositoryBranchingModelSettings: async (call) => {
    const owner = admin(call, true);
    writeSetting(call, bucket, owner, { ...readModel(await call.body.json(), modelOf(call, owner)) });
    return json(await renderSettings(call, owner));
  },
  getProjectBranchingModel: (call) => {
    const owner = ofProject(call, false);
    const { development, production, branch_types } = modelOf(call, owner);
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
    writeSetting(call, bucket, owner, { ...readModel(await call.body.json(), modelOf(call, owner)) });
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

function modelOf(call: Call, owner: Pick<Parent, "key">): Model {
  return { ...usual, ...(readSetting(call, bucket, owner) as Partial<Model> | undefined) };
}

/** Its own model when it has one, else that of its project. */
function effective(call: Call, owner: RepositoryParent): Model {
  const { projectUuid } = owner.repository;
  const own = readSetting(call, bucket, owner);
  return own || projectUuid === undefined ? modelOf(call, owner) : modelOf(call, { key: projectUuid });
}

function readModel(input: Input, before: Model): Model {
  const side = (name: "development" | "production"): Side => {
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

function readTypes(input: Input, before: Model): Model["branch_types"] {
  const given = (optionalList(input, "branch_types") ?? []).map((entry) => {
    if (typeof entry !== "object" || entry === null) throw invalidFields({ branch_types: ["expected objects"] });
    const kind = optionalChoice(entry as Input, "kind", kinds);
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

function enabledTypes(types: Model["branch_types"]) {
  return types.filter(({ enabled }) => enabled).map(({ kind, prefix }) => ({ kind, prefix }));
}

async function renderModel(call: Call, owner: RepositoryParent, model: Model) {
  const production = model.production.enabled ? { production: await renderSide(call, owner, model.production) } : {};
  return {
    development: await renderSide(call, owner, model.development),
    ...production,
    branch_types: enabledTypes(model.branch_types),
  };
}

async function renderSide(call: Call, { repository }: RepositoryParent, side: Side) {
  const name = branchOf(repository, side);
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

function branchOf(repository: RepositoryRecord, { name, use_mainbranch }: Side): string | null {
  return use_mainbranch ? (repository.mainBranch ?? null) : name;
}

async function renderSettings(call: Call, owner: RepositoryParent) {
  const model = modelOf(call, owner);
  const { branches } = await readRefs(call.world.repository(owner.repository));
  const isValid = (side: Side) => side.use_mainbranch || side.name === null || branches.has(side.name);
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
    ...modelOf(call, owner),
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
