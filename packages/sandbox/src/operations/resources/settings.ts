import { type Fields, resourcesOf } from "../../domain/resources.js";
import type { Call } from "../../http/call.js";
import { entityDate } from "../../state/clock.js";
import type { Parent } from "./collection.js";

const only = "settings";

/** What was set of something that there is once only; undefined while nothing was. */
export function readSetting(call: Pick<Call, "world">, name: string, owner: Pick<Parent, "key">): Fields | undefined {
  return resourcesOf(call.world, name, owner).get(only)?.fields;
}

/** Sets it anew, or takes it away. */
export function writeSetting(
  call: Pick<Call, "world">,
  name: string,
  owner: Pick<Parent, "key">,
  fields: Fields | undefined,
): void {
  const resources = resourcesOf(call.world, name, owner);
  const now = entityDate(call.world.clock.now());
  if (fields) resources.set(only, { key: only, number: 1, fields, userUuid: "", createdOn: now, updatedOn: now });
  else resources.delete(only);
}
