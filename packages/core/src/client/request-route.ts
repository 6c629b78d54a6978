import { invalid } from "../errors/validation-error.js";
import { buildRequest } from "./build-request.js";
import type { CallOptions } from "./call-options.js";
import { checkCall } from "./check-call.js";
import type { Client, RouteParameters } from "./client.js";
import { exchange } from "./exchange.js";

/** Calls a route that has no function of its own; see {@link Client.request}. */
export async function requestRoute<Result>(
  client: Client,
  route: string,
  parameters: RouteParameters = {},
  call?: CallOptions,
): Promise<Result> {
  const [, method, path = ""] = /^(GET|HEAD|POST|PUT|PATCH|DELETE) (\/[^/]\S*)$/.exec(route) ?? [];
  if (!method) throw invalid("route", 'must be like "GET /workspaces/{workspace}".');
  checkCall(call);
  const base = path.startsWith("/1.0/") ? client.baseUrl.replace(/\/2\.0$/, "") : client.baseUrl;
  return (await exchange(client, { ...buildRequest(method, base, path, parameters), ...call, route: path }))
    .data as Result;
}
