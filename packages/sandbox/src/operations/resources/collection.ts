import { requireUser } from "../../domain/permissions.js";
import {
  addResource,
  type Fields,
  findResource,
  type NewKey,
  type ResourceOwner,
  resourcesOf,
} from "../../domain/resources.js";
import { ApiError, notFound } from "../../errors/api-error.js";
import type { Call, OperationHandlers } from "../../http/call.js";
import { listPage, type PageStyle } from "../../http/list-page.js";
import type { Input } from "../../http/read-input.js";
import { empty, json } from "../../http/reply.js";
import type { Link } from "../../render/links.js";
import { entityDate } from "../../state/clock.js";
import type { ResourceRecord } from "../../state/resource-record.js";

/** What a collection belongs to, as a call found it. */
export interface Parent extends ResourceOwner {
  /** A URL below its own. */
  readonly link: (...path: readonly string[]) => Link;
}

/** A collection of things that differ in little: one row of the table by which the sandbox simulates them. */
export interface Collection<Owner extends Parent> {
  /** Where the state keeps it, and what sequences are named after. */
  readonly name: string;
  /** Ids of the operations; those that are left out do not exist. */
  readonly operations: {
    readonly list?: string;
    readonly create?: string;
    readonly get?: string;
    /** With `canCreate` it also makes what is not there. */
    readonly update?: string;
    readonly remove?: string;
  };
  readonly canCreate?: boolean;
  /** Finds what it belongs to. @throws `ApiError` when the caller may not see it, or may not write where `isWrite` */
  readonly parent: (call: Call, isWrite: boolean) => Owner | Promise<Owner>;
  /** The path parameter that names one of them. */
  readonly parameter: string;
  /** How a new one is named. */
  readonly key: NewKey;
  /** Checks what a request says; `before` is what is there already. @throws `ApiError` 400 */
  readonly read: (input: Input, before: Fields | undefined, call: Call, owner: Owner) => Fields | Promise<Fields>;
  readonly render: (call: Call, owner: Owner, record: ResourceRecord) => object;
  /** A field that no two of them may share. */
  readonly unique?: string;
  /** What a 404 says. */
  readonly missing: (name: string) => string;
  /** Default 201. */
  readonly createdStatus?: 200 | 201;
  /** Status of an update; 204 has no body. Default 200. */
  readonly updatedStatus?: 200 | 204;
  /** Default `counted`. */
  readonly style?: PageStyle;
  /** Passes when the caller may remove one. @throws `ApiError` 403 */
  readonly mayRemove?: (call: Call, owner: Owner, record: ResourceRecord) => void;
  /** Called when one was made, changed or removed. */
  readonly changed?: (call: Call, owner: Owner, record: ResourceRecord) => void | Promise<void>;
}

/** The handlers of a collection. */
export function collection<Owner extends Parent>(kind: Collection<Owner>): OperationHandlers {
  const { operations } = kind;
  const handlers: Record<string, OperationHandlers[string]> = {};
  if (operations.list) handlers[operations.list] = (call) => list(kind, call);
  if (operations.create) handlers[operations.create] = (call) => create(kind, call);
  if (operations.get) handlers[operations.get] = (call) => get(kind, call);
  if (operations.update) handlers[operations.update] = (call) => update(kind, call);
  if (operations.remove) handlers[operations.remove] = (call) => remove(kind, call);
  return handlers;
}

async function list<Owner extends Parent>(kind: Collection<Owner>, call: Call) {
  const owner = await kind.parent(call, false);
  return listPage(call, {
    items: [...resourcesOf(call.world, kind.name, owner).values()],
    render: (record) => kind.render(call, owner, record),
    style: kind.style ?? "counted",
  });
}

async function create<Owner extends Parent>(kind: Collection<Owner>, call: Call) {
  const owner = await kind.parent(call, true);
  const user = requireUser(call.caller);
  const fields = await kind.read(await call.body.json(), undefined, call, owner);
  requireUnique(kind, call, owner, fields, undefined);
  const record = addResource(call.world, kind.name, owner, user.uuid, kind.key, fields);
  await kind.changed?.(call, owner, record);
  const body = kind.render(call, owner, record);
  const status = kind.createdStatus ?? 201;
  return json(body, {
    status,
    headers:
      status === 201
        ? { Location: `${call.world.hosts.api}${call.rawPath.replace(/\/$/, "")}/${encodeURIComponent(record.key)}` }
        : {},
  });
}

async function get<Owner extends Parent>(kind: Collection<Owner>, call: Call) {
  const owner = await kind.parent(call, false);
  return json(kind.render(call, owner, require(kind, call, owner)));
}

async function update<Owner extends Parent>(kind: Collection<Owner>, call: Call) {
  const owner = await kind.parent(call, true);
  const user = requireUser(call.caller);
  const name = call.parameter(kind.parameter);
  const found = findResource(resourcesOf(call.world, kind.name, owner), name);
  if (!found && !kind.canCreate) throw notFound(kind.missing(name));
  const fields = await kind.read(await call.body.json(), found?.fields, call, owner);
  requireUnique(kind, call, owner, fields, found);
  const record = found ?? addResource(call.world, kind.name, owner, user.uuid, () => name, fields);
  record.fields = fields;
  record.updatedOn = entityDate(call.world.clock.now());
  await kind.changed?.(call, owner, record);
  return kind.updatedStatus === 204 ? empty() : json(kind.render(call, owner, record));
}

async function remove<Owner extends Parent>(kind: Collection<Owner>, call: Call) {
  const owner = await kind.parent(call, true);
  requireUser(call.caller);
  const record = require(kind, call, owner);
  kind.mayRemove?.(call, owner, record);
  resourcesOf(call.world, kind.name, owner).delete(record.key);
  await kind.changed?.(call, owner, record);
  return empty();
}

function require<Owner extends Parent>(kind: Collection<Owner>, call: Call, owner: Owner): ResourceRecord {
  const name = call.parameter(kind.parameter);
  const record = findResource(resourcesOf(call.world, kind.name, owner), name);
  if (!record) throw notFound(kind.missing(name));
  return record;
}

function requireUnique<Owner extends Parent>(
  kind: Collection<Owner>,
  call: Call,
  owner: Owner,
  fields: Fields,
  own: ResourceRecord | undefined,
): void {
  const { unique } = kind;
  if (unique === undefined) return;
  const isTaken = [...resourcesOf(call.world, kind.name, owner).values()].some(
    (other) => other !== own && other.fields[unique] === fields[unique],
  );
  if (isTaken) throw new ApiError(409, `Another one with this ${unique} exists already.`);
}
