import { snippetFiles } from "../../domain/snippets/snippet-history.js";
import type { GitCommit } from "../../git/git-objects.js";
import type { Call } from "../../http/call.js";
import { webLink } from "../../render/links.js";
import { renderAccountOf } from "../../render/render-account.js";
import { renderOwner } from "../../render/render-workspace.js";
import { renderText } from "../../render/rendered-text.js";
import { commitDate } from "../../state/clock.js";
import type { SnippetSubject } from "./find-snippet.js";

/** A snippet as embedded in other objects. */
export function renderSnippetSummary(call: Call, { workspace, record, link }: SnippetSubject) {
  return {
    type: "snippet",
    id: record.key,
    title: record.fields.title,
    links: { self: link(), html: webLink(call.world.hosts, workspace.slug, "workspace", "snippets", record.key) },
  };
}

/** A snippet with its files at a commit; default its head. */
export async function renderSnippet(call: Call, subject: SnippetSubject, hash = subject.head) {
  const { workspace, record, link } = subject;
  const summary = renderSnippetSummary(call, subject);
  const files = (await snippetFiles(call.world, hash)) ?? [];
  return {
    ...summary,
    scm: "git",
    created_on: record.createdOn,
    updated_on: record.updatedOn,
    owner: renderOwner(call.world, workspace),
    creator: renderAccountOf(call.world, record.userUuid),
    is_private: record.fields.isPrivate,
    links: {
      ...summary.links,
      comments: link("comments"),
      watchers: link("watchers"),
      commits: link("commits"),
      diff: link(hash, "diff"),
      patch: link(hash, "patch"),
    },
    files: Object.fromEntries(files.map(({ name }) => [name, { links: { self: link(hash, "files", name) } }])),
  };
}

/** A commit of a snippet. */
export function renderSnippetCommit(call: Call, subject: SnippetSubject, commit: GitCommit) {
  const { link } = subject;
  const { raw } = commit.author;
  return {
    type: "snippet_commit",
    hash: commit.oid,
    date: commitDate(commit.author.seconds),
    author: { type: "author", raw, user: renderAccountOf(call.world, subject.record.userUuid) },
    message: commit.message,
    summary: renderText(commit.message),
    parents: commit.parents.map((hash) => ({ type: "commit", hash, links: { self: link("commits", hash) } })),
    links: { self: link("commits", commit.oid), diff: link(commit.oid, "diff") },
    snippet: renderSnippetSummary(call, subject),
  };
}
