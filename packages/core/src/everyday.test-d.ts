/**
 * Compiled, never run: what people write every day must type-check under strict settings without `!` and `?.`, and what Bitbucket would
 * refuse must not.
 */

import {
  createBranchRestriction,
  createCommitStatus,
  createEnvironment,
  createProject,
  createPullRequest,
  createPullRequestComment,
  createRepositoryVariable,
  getCommit,
  getCurrentUser,
  getPullRequest,
  getRepository,
  getSource,
  listBranches,
  listCommits,
  listDiffstat,
  listPullRequestComments,
  listPullRequests,
  runPipeline,
  updateDeployKey,
} from "./generated/operations/index.js";
import type { Bitbucket, Client, Commit, Page, PullRequest, Repository } from "./index.js";
import { paginate, withResponse } from "./index.js";

type Equal<Left, Right> = (<T>() => T extends Left ? 1 : 2) extends <T>() => T extends Right ? 1 : 2 ? true : false;
function expectType<_Expected extends true>(): void {}

declare const client: Client;
declare const bitbucket: Bitbucket;
const place = { workspace: "acme", repoSlug: "widgets" };

export async function everydayReads(): Promise<(string | number | boolean | null)[]> {
  const pullRequest = await getPullRequest(client, { ...place, pullRequestId: 7 });
  const repository = await getRepository(client, place);
  const commit = await getCommit(client, { ...place, commit: "1a2b3c4" });
  const user = await getCurrentUser(client, {});
  const [branch] = await paginate(client, listBranches, place).toArray();
  const [comment] = await paginate(client, listPullRequestComments, { ...place, pullRequestId: 7 }).toArray();
  if (!branch || !comment) return [];
  const id: number = pullRequest.id;
  const title: string = pullRequest.title;
  const state: "OPEN" | "MERGED" | "DECLINED" | "SUPERSEDED" = pullRequest.state;
  const sourceBranch: string = pullRequest.source.branch.name;
  const destinationBranch: string = pullRequest.destination.branch.name;
  const author: string = pullRequest.author.display_name;
  const created: string = pullRequest.created_on;
  const updated: string = pullRequest.updated_on;
  const url: string = pullRequest.links.html.href;
  const closes: boolean = pullRequest.close_source_branch;
  const fullName: string = repository.full_name;
  const name: string = repository.name;
  const uuid: string = repository.uuid;
  const isPrivate: boolean = repository.is_private;
  const hash: string = commit.hash;
  const message: string = commit.message;
  const parent: string[] = commit.parents.map(({ hash: parentHash }) => parentHash);
  const date: string = commit.date;
  const displayName: string = user.display_name;
  const branchName: string = branch.name;
  const head: string = branch.target.hash;
  const text: string = comment.content.raw;
  const commentId: number = comment.id;
  return [
    id,
    title,
    state,
    sourceBranch,
    destinationBranch,
    author,
    created,
    updated,
    url,
    closes,
    fullName,
    name,
    uuid,
    isPrivate,
    hash,
    message,
    ...parent,
    date,
    displayName,
    branchName,
    head,
    text,
    commentId,
  ];
}

export async function listsAndPages(): Promise<void> {
  expectType<Equal<Awaited<ReturnType<typeof firstPage>>, Page<PullRequest>>>();
  for await (const pullRequest of bitbucket.repository("acme/widgets").pullRequests.list({ state: ["OPEN", "MERGED"] }))
    pullRequest.title.toUpperCase();
  for await (const file of paginate(client, listDiffstat, { ...place, spec: "a..b" })) file.status.toUpperCase();
  for await (const commit of paginate(client, listCommits, place, { limit: 5 }))
    expectType<Equal<typeof commit, Commit>>();
}

function firstPage(): Promise<Page<PullRequest>> {
  return listPullRequests(client, { ...place, query: { state: "OPEN" } });
}

export async function partial(): Promise<void> {
  const selected = await getRepository(client, { ...place, query: { fields: "name" } });
  const name: string | undefined = selected.name;
  // @ts-expect-error a selection may leave it out
  selected.name.toUpperCase();
  const pages = paginate(client, listPullRequests, { ...place, query: { fields: "values.id" } });
  // @ts-expect-error a selection may leave it out
  for await (const pullRequest of pages) pullRequest.source.branch.name;
  const { data, status, location } = await withResponse(client, getRepository, place);
  expectType<Equal<typeof data, Repository>>();
  const known = { ...place, headers: { "if-none-match": '"etag"' } };
  const unchanged = await withResponse(client, getRepository, known);
  expectType<Equal<typeof unchanged.data, Repository | undefined>>();
  const some = await withResponse(client, getRepository, { ...place, query: { fields: "name" } });
  // @ts-expect-error a selection may leave it out
  some.data.name.toUpperCase();
  void [name, status, location];
}

export async function files(): Promise<void> {
  const content = await getSource(client, { ...place, commit: "main", path: "README.md" });
  if (content instanceof Uint8Array) content.byteLength.toFixed();
}

export async function writes(): Promise<void> {
  await createPullRequest(client, { ...place, body: { title: "Add it", source: { branch: { name: "feature/x" } } } });
  await createPullRequestComment(client, { ...place, pullRequestId: 7, body: { content: { raw: "Nice" } } });
  await createPullRequestComment(client, {
    ...place,
    pullRequestId: 7,
    body: { content: { raw: "Here" }, inline: { path: "a.ts", to: 3 } },
  });
  await createCommitStatus(client, {
    ...place,
    commit: "1a2b",
    body: { key: "ci", state: "SUCCESSFUL", url: "https://ci.example.com" },
  });
  await createRepositoryVariable(client, { ...place, body: { key: "K", value: "v", secured: true } });
  await createProject(client, { workspace: "acme", body: { key: "PRJ", name: "Project" } });
  await updateDeployKey(client, { ...place, keyId: "1", body: { label: "ci" } });
}

export async function refused(): Promise<void> {
  // @ts-expect-error a title and a source branch are required
  await createPullRequest(client, { ...place, body: {} });
  // @ts-expect-error the body itself is required
  await createPullRequest(client, { ...place });
  // @ts-expect-error text is required
  await createPullRequestComment(client, { ...place, pullRequestId: 7, body: {} });
  // @ts-expect-error key, state and url are required
  await createCommitStatus(client, { ...place, commit: "1a2b", body: {} });
  // @ts-expect-error kind and branches are required
  await createBranchRestriction(client, { ...place, body: {} });
  // @ts-expect-error key and value are required
  await createRepositoryVariable(client, { ...place, body: {} });
  // @ts-expect-error a name is required
  await createEnvironment(client, { ...place, body: {} });
  // @ts-expect-error key and name are required
  await createProject(client, { workspace: "acme", body: {} });
  // @ts-expect-error a target is required
  await runPipeline(client, { ...place, body: {} });
  // @ts-expect-error the key of a deploy key cannot be changed
  await updateDeployKey(client, { ...place, keyId: "1", body: { key: "ssh-ed25519 AAAA" } });
  const url = "https://ci.example.com";
  // @ts-expect-error there is no such state
  await createCommitStatus(client, { ...place, commit: "1a2b", body: { key: "ci", state: "SUCCESS", url } });
  // @ts-expect-error a path parameter is missing
  await getPullRequest(client, place);
  // @ts-expect-error there is no such option
  bitbucket.repository({ workspace: "acme", slug: "widgets" });
}
