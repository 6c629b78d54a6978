import { userByIdentifier } from "../domain/find-records.js";
import { ApiError, invalidFields, notFound } from "../errors/api-error.js";
import type { Call, OperationHandlers } from "../http/call.js";
import { listPage } from "../http/list-page.js";
import {
  type Input,
  optionalChoice,
  optionalInteger,
  optionalList,
  optionalText,
  requiredText,
} from "../http/read-input.js";
import { created, empty, json } from "../http/reply.js";
import { renderAccountOf } from "../render/render-account.js";
import { repositoryLink } from "../render/render-repository.js";
import { renderGroup } from "../render/render-workspace.js";
import type { BranchRestrictionRecord, RepositoryRecord } from "../state/entities.js";
import { findRepository } from "./find-subject.js";

const kinds = [
  "push",
  "delete",
  "force",
  "restrict_merges",
  "require_tasks_to_be_completed",
  "require_approvals_to_merge",
  "require_review_group_approvals_to_merge",
  "require_default_reviewer_approvals_to_merge",
  "require_no_changes_requested",
  "require_passing_builds_to_merge",
  "require_commits_behind",
  "reset_pullrequest_approvals_on_change",
  "smart_reset_pullrequest_approvals",
  "reset_pullrequest_changes_requested_on_change",
  "require_all_dependencies_merged",
  "enforce_merge_checks",
  "allow_auto_merge_when_builds_pass",
  "require_all_comments_resolved",
] as const;
const branchTypes = ["feature", "bugfix", "release", "hotfix", "development", "production"] as const;
const kindsWithUsers: ReadonlySet<string> = new Set(["push", "restrict_merges"]);
const kindsWithValue: ReadonlySet<string> = new Set([
  "require_approvals_to_merge",
  "require_default_reviewer_approvals_to_merge",
  "require_passing_builds_to_merge",
  "require_commits_behind",
]);

/** Branch restrictions. Pushes, commits, branches and merges obey those about who may change a branch; merge checks are shown only. */
export const branchRestrictionOperations: OperationHandlers = {
  listRepositoryBranchRestrictions: (call) => {
    const { record } = findRepository(call, "admin");
    const kind = call.query.get("kind");
    const pattern = call.query.get("pattern");
    return listPage(call, {
      items: [...record.branchRestrictions.values()].filter(
        (restriction) => (!kind || restriction.kind === kind) && (!pattern || restriction.pattern === pattern),
      ),
      render: (restriction) => render(call, record, restriction),
      style: "counted",
    });
  },
  createRepositoryBranchRestriction: async (call) => {
    const { record } = findRepository(call, "admin");
    const fields = readRestriction(call, record, await call.body.json(), undefined);
    record.lastBranchRestrictionId += 1;
    const restriction = { id: record.lastBranchRestrictionId, ...fields };
    record.branchRestrictions.set(restriction.id, restriction);
    const body = render(call, record, restriction);
    return created(body, body.links.self.href);
  },
  getRepositoryBranchRestriction: (call) => {
    const { record } = findRepository(call, "admin");
    return json(render(call, record, find(call, record)));
  },
  updateRepositoryBranchRestriction: async (call) => {
    const { record } = findRepository(call, "admin");
    const restriction = find(call, record);
    Object.assign(restriction, readRestriction(call, record, await call.body.json(), restriction));
    return json(render(call, record, restriction));
  },
  deleteRepositoryBranchRestriction: (call) => {
    const { record } = findRepository(call, "admin");
    record.branchRestrictions.delete(find(call, record).id);
    return empty();
  },
};

function find(call: Call, record: RepositoryRecord): BranchRestrictionRecord {
  const id = call.parameter("id");
  const restriction = /^\d+$/.test(id) ? record.branchRestrictions.get(Number(id)) : undefined;
  if (!restriction) throw notFound(`Branch restriction ${id} not found`);
  return restriction;
}

function readRestriction(
  call: Call,
  record: RepositoryRecord,
  input: Input,
  known: BranchRestrictionRecord | undefined,
): Omit<BranchRestrictionRecord, "id"> {
  const kind = optionalChoice(input, "kind", kinds) ?? known?.kind;
  if (kind === undefined) throw invalidFields({ kind: ["required key not provided"] });
  const branchMatchKind =
    optionalChoice(input, "branch_match_kind", ["glob", "branching_model"] as const) ??
    known?.branchMatchKind ??
    "glob";
  const branchType = optionalChoice(input, "branch_type", branchTypes) ?? known?.branchType;
  const pattern = optionalText(input, "pattern") ?? known?.pattern ?? "";
  if (branchMatchKind === "glob") requiredText({ pattern }, "pattern");
  else if (branchType === undefined) throw invalidFields({ branch_type: ["required key not provided"] });
  const value = optionalInteger(input, "value") ?? known?.value ?? null;
  if (value === null && kindsWithValue.has(kind)) throw invalidFields({ value: ["required key not provided"] });
  const userUuids = optionalList(input, "users")?.map((entry) => readUser(call, entry)) ?? known?.userUuids ?? [];
  const groupSlugs =
    optionalList(input, "groups")?.map((entry) => readGroup(call, record, entry)) ?? known?.groupSlugs ?? [];
  const name = userUuids.length > 0 ? "users" : groupSlugs.length > 0 ? "groups" : undefined;
  if (name !== undefined && !kindsWithUsers.has(kind)) {
    throw new ApiError(400, `${name}: not allowed for the kind ${kind}`, {
      fields: { [name]: ["not allowed for this kind"] },
    });
  }
  return { kind, branchMatchKind, branchType, pattern, value, userUuids, groupSlugs };
}

function readUser(call: Call, entry: unknown): string {
  const { uuid, account_id: accountId } = (entry ?? {}) as Record<string, unknown>;
  const identifier = typeof uuid === "string" ? uuid : typeof accountId === "string" ? accountId : "";
  const user = userByIdentifier(call.world.state, identifier);
  if (!user) throw invalidFields({ users: [`user not found: ${identifier}`] });
  return user.uuid;
}

function readGroup(call: Call, record: RepositoryRecord, entry: unknown): string {
  const { slug } = (entry ?? {}) as Record<string, unknown>;
  const group = call.world.state.workspaces.get(record.workspaceUuid)?.groups.get(String(slug));
  if (!group) throw invalidFields({ groups: [`group not found: ${String(slug)}`] });
  return group.slug;
}

function render(call: Call, record: RepositoryRecord, restriction: BranchRestrictionRecord) {
  return {
    type: "branchrestriction",
    id: restriction.id,
    kind: restriction.kind,
    branch_match_kind: restriction.branchMatchKind,
    ...(restriction.branchType === undefined ? {} : { branch_type: restriction.branchType }),
    pattern: restriction.pattern,
    value: restriction.value,
    users: restriction.userUuids.map((uuid) => renderAccountOf(call.world, uuid)),
    groups: restriction.groupSlugs.map((slug) =>
      renderGroup(call.world, call.world.state.workspaces.get(record.workspaceUuid), slug),
    ),
    links: { self: repositoryLink(call.world, record, "branch-restrictions", String(restriction.id)) },
  };
}
