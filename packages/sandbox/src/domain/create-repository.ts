import { randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { createBareRepository } from "../git/git-repository.js";
import { entityDate } from "../state/clock.js";
import type { RepositoryRecord, WorkspaceRecord } from "../state/entities.js";
import { nextUuid } from "../state/identifiers.js";
import type { World } from "../state/world.js";
import { requireFreeSlug } from "./require-free-slug.js";

/** What a new repository starts with. */
export interface NewRepository {
  readonly slug: string;
  readonly name?: string;
  readonly description?: string;
  readonly isPrivate?: boolean;
  readonly language?: string;
  readonly forkPolicy?: RepositoryRecord["forkPolicy"];
  readonly hasIssues?: boolean;
  readonly hasWiki?: boolean;
  readonly projectUuid?: string;
  readonly parentUuid?: string;
  /** Date of creation; default now. */
  readonly createdOn?: string;
}

/**
 * Makes an empty repository, on disk and in the state.
 *
 * @throws {@link ApiError} 400 when the workspace has one of that slug, be it made while this one was under way.
 */
export async function createRepository(
  world: World,
  workspace: WorkspaceRecord,
  input: NewRepository,
): Promise<RepositoryRecord> {
  const now = input.createdOn ?? entityDate(world.clock.now());
  const record: RepositoryRecord = {
    uuid: nextUuid(world.state, `repository/${workspace.uuid}/${input.slug}`),
    workspaceUuid: workspace.uuid,
    folder: `${randomUUID()}.git`,
    slug: input.slug,
    name: input.name ?? input.slug,
    description: input.description ?? "",
    website: null,
    language: input.language ?? "",
    isPrivate: input.isPrivate ?? false,
    forkPolicy: input.forkPolicy ?? "allow_forks",
    hasIssues: input.hasIssues ?? false,
    hasWiki: input.hasWiki ?? false,
    projectUuid: input.projectUuid,
    mainBranch: undefined,
    ...(input.parentUuid === undefined ? {} : { parentUuid: input.parentUuid }),
    createdOn: now,
    updatedOn: now,
    lastPullRequestId: 0,
    lastBranchRestrictionId: 0,
    defaultReviewers: new Set(),
    pullRequests: new Map(),
    commitStatuses: new Map(),
    reports: new Map(),
    branchRestrictions: new Map(),
    webhooks: new Map(),
  };
  const folder = join(world.repositoriesDirectory, record.folder);
  await createBareRepository(folder, "main");
  try {
    requireFreeSlug(world.state, workspace, input.slug);
  } catch (reason) {
    await rm(folder, { recursive: true, force: true });
    throw reason;
  }
  world.state.repositories.set(record.uuid, record);
  return record;
}

/** The slug Bitbucket would make of a name: lower case, everything unusual to single dashes; empty when nothing is left. */
export function slugOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9_.-]+/g, "-")
    .replace(/^-+|-+$|^\.+$/g, "")
    .slice(0, 62);
}
