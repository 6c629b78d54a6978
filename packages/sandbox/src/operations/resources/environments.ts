import { type Fields, findResource, resourcesOf } from "../../domain/resources.js";
import { ApiError, invalidFields, notFound } from "../../errors/api-error.js";
import type { OperationHandlers } from "../../http/call.js";
import { type Input, optionalChoice, optionalFlag, optionalObject, requiredText } from "../../http/read-input.js";
import { empty } from "../../http/reply.js";
import { entityDate } from "../../state/clock.js";
import { collection } from "./collection.js";
import { ofRepository, type RepositoryParent } from "./parents.js";

const ranks = { Test: 0, Staging: 1, Production: 2 } as const;
const types = Object.keys(ranks) as (keyof typeof ranks)[];
const parent = ofRepository("read", "write");

/** Deployment environments of a repository. */
export const environmentOperations: OperationHandlers = {
  ...collection<RepositoryParent>({
    name: "environments",
    operations: {
      list: "getEnvironmentsForRepository",
      create: "createEnvironment",
      get: "getEnvironmentForRepository",
      remove: "deleteEnvironmentForRepository",
    },
    parent,
    parameter: "environment_uuid",
    key: "uuid",
    unique: "name",
    read: readEnvironment,
    render: (_call, _owner, { key, number, fields }) => ({
      type: "deployment_environment",
      uuid: key,
      name: fields.name,
      slug: slugOf(String(fields.name)),
      rank: number,
      hidden: false,
      environment_type: {
        type: "deployment_environment_type",
        name: fields.type,
        rank: ranks[fields.type as keyof typeof ranks],
      },
      lock: { type: "deployment_environment_lock_open", name: "OPEN" },
      restrictions: { type: "deployment_restrictions_configuration", admin_only: fields.adminOnly ?? false },
    }),
    missing: () => "The requested environment does not exist.",
  }),
  updateEnvironmentForRepository: async (call) => {
    const owner = parent(call, true);
    const environment = findResource(
      resourcesOf(call.world, "environments", owner),
      call.parameter("environment_uuid"),
    );
    if (!environment) throw notFound("The requested environment does not exist.");
    const change = optionalObject(await call.body.json(), "change");
    if (!change) throw invalidFields({ change: ["required key not provided"] });
    const name = change.name === undefined ? environment.fields.name : requiredText(change, "name");
    const others = [...resourcesOf(call.world, "environments", owner).values()].filter((one) => one !== environment);
    if (others.some(({ fields }) => fields.name === name))
      throw new ApiError(409, "Another one with this name exists already.");
    const restrictions = optionalObject(change, "restrictions") ?? {};
    const adminOnly = optionalFlag(restrictions, "admin_only") ?? environment.fields.adminOnly;
    environment.fields = { ...environment.fields, name, adminOnly };
    environment.updatedOn = entityDate(call.world.clock.now());
    return empty(202);
  },
};

function readEnvironment(input: Input): Fields {
  const type = optionalChoice(optionalObject(input, "environment_type") ?? {}, "name", types) ?? "Test";
  return { name: requiredText(input, "name"), type };
}

function slugOf(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]+/g, "-");
}
