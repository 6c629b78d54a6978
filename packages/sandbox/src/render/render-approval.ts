import type { ResourceRecord } from "../state/resource-record.js";
import type { World } from "../state/world.js";
import { renderAccountOf } from "./render-account.js";

/** Someone who has approved a commit. */
export function renderApproval(world: World, { userUuid, createdOn }: ResourceRecord) {
  return {
    type: "participant",
    user: renderAccountOf(world, userUuid),
    role: "PARTICIPANT",
    approved: true,
    state: "approved",
    participated_on: createdOn,
  };
}
