import { entityDate } from "../state/clock.js";
import { nextNumber, nextUuid } from "../state/identifiers.js";
import type { ResourceRecord, Resources } from "../state/resource-record.js";
import type { World } from "../state/world.js";

/** What collections belong to: told from others by its key, such as a UUID. */
export interface ResourceOwner {
  readonly key: string;
}

export type Fields = Readonly<Record<string, unknown>>;

/** How a new thing is named. */
export type NewKey = "uuid" | "number" | ((fields: Fields) => string);

/** The things of a collection that belong to `owner`. */
export function resourcesOf(world: World, name: string, owner: ResourceOwner): Resources {
  const { resources } = world.state;
  const bucket = `${name} ${owner.key}`;
  const known = resources.get(bucket);
  if (known) return known;
  const made: Resources = new Map();
  resources.set(bucket, made);
  return made;
}

/** Adds one; the caller has checked what it says. */
export function addResource(
  world: World,
  name: string,
  owner: ResourceOwner,
  userUuid: string,
  key: NewKey,
  fields: Fields,
  createdOn = entityDate(world.clock.now()),
): ResourceRecord {
  const number = nextNumber(world.state, name);
  const chosen = key === "uuid" ? nextUuid(world.state, name) : key === "number" ? String(number) : key(fields);
  const record: ResourceRecord = { key: chosen, number, fields, userUuid, createdOn, updatedOn: createdOn };
  resourcesOf(world, name, owner).set(chosen, record);
  return record;
}

const bareUuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** One of a collection by the name in a URL; braces of a UUID may be left out. */
export function findResource(resources: Resources, name: string): ResourceRecord | undefined {
  return resources.get(name) ?? (bareUuid.test(name) ? resources.get(`{${name}}`) : undefined);
}
