import type { CallOptions } from "../client/call-options.js";
import type { Client } from "../client/client.js";
import type { Page } from "../generated/types.js";
import { callOperation } from "../operations/call-operation.js";
import type { AnyOperation, Operation, OperationParameters } from "../operations/define-operation.js";
import { type Paginated, type PaginateOptions, paginate } from "../operations/paginate.js";

/** Path parameters that say where a collection is. */
export type Place = Readonly<Record<string, string | number>>;

/** Lists a collection. */
export interface Listable<Item, Query = { fields?: string }> {
  /** Walks the items; nothing is fetched before the first is asked for. */
  list(query?: Query, options?: PaginateOptions): Paginated<Item>;
}

/** Reads one item by its key. */
export interface Gettable<Item, Key = string> {
  get(key: Key, options?: CallOptions): Promise<Item>;
}

/** Adds an item. */
export interface Creatable<Item, Body> {
  create(body: Body, options?: CallOptions): Promise<Item>;
}

/** Changes one item by its key. */
export interface Updatable<Item, Body, Key = string> {
  update(key: Key, body: Body, options?: CallOptions): Promise<Item>;
}

/** Removes one item by its key. */
export interface Deletable<Key = string> {
  delete(key: Key, options?: CallOptions): Promise<void>;
}

/** The operation that can stand behind a method: it must answer what the method promises. */
type OperationBehind<Method> = Method extends (...parameters: never[]) => Paginated<infer Item>
  ? Operation<never, Page<Item>>
  : Method extends (...parameters: never[]) => Promise<infer Result>
    ? Operation<never, Result>
    : never;

/**
 * The methods of a collection of resources, each a thin call of the operation that stands behind it.
 *
 * @param key - name of the path parameter that tells the items apart.
 */
export function collection<Methods>(
  client: Client,
  place: Place,
  key: string,
  operations: { readonly [Name in keyof Methods]: OperationBehind<Methods[Name]> },
): Methods {
  const known = operations as Readonly<Record<string, AnyOperation>>;
  const call = (name: string, parameters: object, options?: CallOptions) =>
    callOperation(client, known[name] as AnyOperation, { ...place, ...parameters } as OperationParameters, options);
  const methods = {
    list: (query?: object, options?: PaginateOptions) =>
      listItems(client, known.list as Operation<never, Page<unknown>>, place, query, options),
    get: (id: unknown, options?: CallOptions) => call("get", { [key]: id }, options),
    create: (body: unknown, options?: CallOptions) => call("create", { body }, options),
    update: (id: unknown, body: unknown, options?: CallOptions) => call("update", { [key]: id, body }, options),
    delete: (id: unknown, options?: CallOptions) => call("delete", { [key]: id }, options),
  };
  return Object.fromEntries(Object.entries(methods).filter(([name]) => name in known)) as Methods;
}

/** Walks one list below a place. */
export function listItems<Item>(
  client: Client,
  operation: Operation<never, Page<Item>>,
  place: Place,
  query?: object,
  options?: PaginateOptions,
): Paginated<Item> {
  const parameters = { ...place, ...(query && { query }) };
  return paginate(client, operation as unknown as Operation<object, Page<Item>>, parameters, options);
}
