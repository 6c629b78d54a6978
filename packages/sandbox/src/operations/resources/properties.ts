import type { RepositoryPermission } from "../../domain/permissions.js";
import { addResource, resourcesOf } from "../../domain/resources.js";
import { ApiError, notFound } from "../../errors/api-error.js";
import type { Call, OperationHandlers } from "../../http/call.js";
import { empty, json } from "../../http/reply.js";
import { findCommit, findPullRequest, findRepository } from "../find-subject.js";
import type { Parent } from "./collection.js";
import { ofOwnUser } from "./parents.js";

type Find = (call: Call, isWrite: boolean) => Promise<Pick<Parent, "key">> | Pick<Parent, "key">;

const needed = (isWrite: boolean): RepositoryPermission => (isWrite ? "write" : "read");

const ofRepository: Find = (call, isWrite) => ({ key: findRepository(call, needed(isWrite)).record.uuid });
const ofPullRequest: Find = (call, isWrite) => {
  const { record, pullRequest } = findPullRequest(renamed(call, "pull_request_id", "pullrequest_id"), needed(isWrite));
  return { key: `${record.uuid} ${pullRequest.id}` };
};
const ofCommit: Find = async (call, isWrite) => {
  const subject = findRepository(call, needed(isWrite));
  return { key: `${subject.record.uuid} ${(await findCommit(subject, call.parameter("commit"))).oid}` };
};

/** Values that apps keep with commits, repositories, pull requests and users: any JSON object under the name of the app. */
export const propertyOperations: OperationHandlers = {
  ...properties(ofCommit, "CommitHostedPropertyValue", "get"),
  ...properties(ofRepository, "RepositoryHostedPropertyValue", "get"),
  ...properties(ofPullRequest, "PullRequestHostedPropertyValue", "get"),
  ...properties((call) => ofOwnUser(call), "UserHostedPropertyValue", "retrieve"),
};

function properties(find: Find, noun: string, readVerb: string): OperationHandlers {
  const place = async (call: Call, isWrite: boolean) => {
    const owner = await find(call, isWrite);
    // A slash in one of the two must not make it another property's name.
    const name = [call.parameter("app_key"), call.parameter("property_name")].map(encodeURIComponent).join("/");
    return { owner, name, properties: resourcesOf(call.world, "properties", owner) };
  };
  const missing = (name: string) => notFound(`Property ${name} does not exist.`);
  return {
    [`${readVerb}${noun}`]: async (call) => {
      const { name, properties } = await place(call, false);
      const found = properties.get(name);
      if (!found) throw missing(name);
      return json({ ...found.fields, _attributes: found.fields._attributes ?? [] });
    },
    [`update${noun}`]: async (call) => {
      const { owner, name, properties } = await place(call, true);
      const fields = await call.body.json();
      const found = properties.get(name);
      if (found?.fields._attributes && isReadOnly(found.fields)) throw new ApiError(403, `${name} is read-only.`);
      const user = call.caller.kind === "identified" ? call.caller.user.uuid : "";
      if (found) found.fields = fields;
      else addResource(call.world, "properties", owner, user, () => name, fields);
      return empty();
    },
    [`delete${noun}`]: async (call) => {
      const { name, properties } = await place(call, true);
      if (!properties.delete(name)) throw missing(name);
      return empty();
    },
  };
}

function isReadOnly({ _attributes }: Readonly<Record<string, unknown>>): boolean {
  return Array.isArray(_attributes) && _attributes.includes("read_only");
}

/** The same call with a path parameter under the name that other operations have for it. */
function renamed(call: Call, to: string, from: string): Call {
  return { ...call, parameter: (name) => call.parameter(name === to ? from : name) };
}
