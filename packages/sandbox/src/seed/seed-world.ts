import { chooseMainBranch, setMainBranch } from "../domain/change-refs.js";
import { createRepository } from "../domain/create-repository.js";
import { projectByIdentifier, repositoryByIdentifier, workspaceByIdentifier } from "../domain/find-records.js";
import { createPullRequest } from "../domain/pull-requests/create-pull-request.js";
import type { Operation } from "../facts/operation.js";
import { identityText } from "../git/fast-import.js";
import { readRefs } from "../git/read-refs.js";
import { entityDate } from "../state/clock.js";
import type { UserRecord } from "../state/entities.js";
import { uuidFromName } from "../state/identifiers.js";
import type { World } from "../state/world.js";
import { issueAccessToken, issueApiToken } from "./issue-credentials.js";
import { seedConsumers } from "./seed-consumers.js";
import { seedDelivery } from "./seed-delivery.js";
import type { SeededRepository, SeededUser, SeedInput, SeedRepository, SeedResult, SeedUser } from "./seed-input.js";
import { seedTokens } from "./seed-tokens.js";
import { seedDate, seedPermissions, seedWorkspace, userByNickname } from "./seed-workspace.js";
import { seedEpoch, writeHistory } from "./write-history.js";

/** Who and where seeded things belong to when the seed does not say. */
export interface SeedDefaults {
  readonly nickname: string;
  readonly workspace: string;
}

/** Puts users, workspaces and repositories into a world; the same input gives the same ids and hashes every time. */
export async function seedWorld(
  world: World,
  operations: readonly Operation[],
  input: SeedInput,
  defaults: SeedDefaults,
): Promise<SeedResult> {
  const users: Record<string, SeededUser> = {};
  for (const user of input.users ?? []) users[user.nickname] = seedUser(world, operations, user);
  for (const workspace of input.workspaces ?? []) seedWorkspace(world, workspace, defaults.nickname);
  const repositories: Record<string, SeededRepository> = {};
  for (const repository of input.repositories ?? []) {
    const seeded = await seedRepository(world, operations, repository, defaults);
    repositories[seeded.fullName] = seeded;
  }
  const tokens = seedTokens(world, operations, input.tokens ?? {}, defaults);
  const consumers = seedConsumers(world, operations, input.consumers ?? {}, defaults);
  return { users, repositories, tokens, consumers };
}

function seedUser(world: World, operations: readonly Operation[], seed: SeedUser): SeededUser {
  const uuid = uuidFromName(`user/${seed.nickname}`);
  if (world.state.users.has(uuid)) throw new Error(`The seed has a user twice: ${seed.nickname}`);
  const email = seed.email ?? `${seed.nickname}@example.com`;
  const user: UserRecord = {
    uuid,
    accountId: `557058:${uuidFromName(`account/${seed.nickname}`).slice(1, -1)}`,
    nickname: seed.nickname,
    displayName: seed.displayName ?? seed.nickname,
    emails: [{ email, isPrimary: true, isConfirmed: true }],
    createdOn: seedDate,
    type: "user",
  };
  world.state.users.set(uuid, user);
  const apiToken = issueApiToken(world.state, operations, user);
  return { uuid, accountId: user.accountId, nickname: user.nickname, email, apiToken };
}

async function seedRepository(
  world: World,
  operations: readonly Operation[],
  seed: SeedRepository,
  defaults: SeedDefaults,
): Promise<SeededRepository> {
  const slug = seed.workspace ?? defaults.workspace;
  const workspace = workspaceByIdentifier(world.state, slug);
  if (!workspace) throw new Error(`The seed refers to a workspace that there is not: ${slug}`);
  const project = projectByIdentifier(world.state, workspace, seed.project ?? "");
  if (seed.project !== undefined && !project) throw new Error(`The seed refers to a missing project: ${seed.project}`);
  if (repositoryByIdentifier(world.state, workspace.slug, seed.slug.toLowerCase())) {
    throw new Error(`The seed has a repository twice: ${workspace.slug}/${seed.slug.toLowerCase()}`);
  }
  const record = await createRepository(world, workspace, {
    slug: seed.slug.toLowerCase(),
    name: seed.name ?? seed.slug,
    description: seed.description ?? "",
    isPrivate: seed.isPrivate ?? false,
    createdOn: seedDate,
    ...(project ? { projectUuid: project.uuid } : {}),
  });
  seedPermissions(world, "repository", workspace, record.uuid, seed.permissions);
  const git = world.repository(record);
  const identity = (nickname: string | undefined): string => {
    const user = userByNickname(world, nickname ?? defaults.nickname);
    return identityText(user.displayName, user.emails[0]?.email ?? "");
  };
  const history = await writeHistory(git, seed, identity);
  const refs = await readRefs(git);
  if (refs.branches.has(seed.mainBranch ?? "main")) await setMainBranch(git, record, seed.mainBranch ?? "main");
  else await chooseMainBranch(git, record, refs);
  for (const nickname of seed.defaultReviewers ?? []) record.defaultReviewers.add(userByNickname(world, nickname).uuid);
  const side = (branch: string) => {
    const commit = refs.branches.get(branch)?.commit;
    if (commit === undefined)
      throw new Error(`The seed of ${seed.slug} opens a pull request on a missing branch: ${branch}`);
    return { branch, commit };
  };
  const pullRequestIds: number[] = [];
  for (const [index, pullRequest] of (seed.pullRequests ?? []).entries()) {
    const { id } = await createPullRequest(world, record, {
      title: pullRequest.title,
      description: pullRequest.description ?? "",
      authorUuid: userByNickname(world, pullRequest.author ?? defaults.nickname).uuid,
      source: side(pullRequest.source),
      destination: side(pullRequest.destination ?? record.mainBranch ?? "main"),
      reviewerUuids: (pullRequest.reviewers ?? []).map((nickname) => userByNickname(world, nickname).uuid),
      closeSourceBranch: pullRequest.closeSourceBranch ?? false,
      isDraft: pullRequest.isDraft ?? false,
      createdOn: entityDate(new Date((seedEpoch + 86_400 + index * 60) * 1000)),
    });
    pullRequestIds.push(id);
  }
  seedDelivery(world, record, seed, refs, (nickname) => userByNickname(world, nickname ?? defaults.nickname).uuid);
  return {
    uuid: record.uuid,
    fullName: `${workspace.slug}/${record.slug}`,
    accessToken: issueAccessToken(world.state, operations, workspace, { repository: record }),
    branches: Object.fromEntries([...refs.branches].map(([name, ref]) => [name, ref.commit])),
    commits: history.commits,
    pullRequestIds,
  };
}
