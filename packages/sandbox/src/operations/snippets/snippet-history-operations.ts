import { snippetRepository } from "../../domain/snippets/snippet-history.js";
import { notFound } from "../../errors/api-error.js";
import { diffText } from "../../git/compare-trees.js";
import type { GitCommit } from "../../git/git-objects.js";
import { listHashes } from "../../git/list-hashes.js";
import { findEntry, readBlob, readCommit } from "../../git/read-objects.js";
import { toPathFilter } from "../../git/ref-names.js";
import { emptyTree } from "../../git/tree-differ.js";
import type { Call, OperationHandlers } from "../../http/call.js";
import { listPage } from "../../http/list-page.js";
import { bytes, json, redirect } from "../../http/reply.js";
import { findRevision, findSnippet } from "./find-snippet.js";
import { renderSnippetCommit } from "./render-snippet.js";

const plainText = { "Content-Type": "text/plain" };

/** Commits, files and differences of snippets. */
export const snippetHistoryOperations: OperationHandlers = {
  listSnippetCommits: async (call) => {
    const subject = findSnippet(call);
    const repository = await snippetRepository(call.world);
    return listPage(call, {
      items: await listHashes(repository, { include: [subject.head] }),
      render: async (hash) => {
        const commit = await readCommit(repository, hash);
        return commit && renderSnippetCommit(call, subject, commit);
      },
      style: "counted",
    });
  },
  getSnippetCommit: async (call) => {
    const subject = findSnippet(call);
    const commit = await findRevision(call, subject, call.parameter("revision"));
    return json(renderSnippetCommit(call, subject, commit));
  },
  getSnippetFile: async (call) => {
    const subject = findSnippet(call);
    const path = call.parameter("path");
    await readFile(call, await findRevision(call, subject, subject.head), path);
    return redirect(subject.link(subject.head, "files", path).href);
  },
  getSnippetFileByPath: async (call) => {
    const subject = findSnippet(call);
    const commit = await findRevision(call, subject, call.parameter("node_id"));
    return bytes(await readFile(call, commit, call.parameter("path")), { "Content-Type": "application/octet-stream" });
  },
  getSnippetDiff: async (call) => bytes((await difference(call)).text, plainText),
  getSnippetPatch: async (call) => {
    const { commit, text } = await difference(call);
    const { raw, seconds } = commit.author;
    const date = new Date(seconds * 1000).toUTCString();
    const head = `From ${commit.oid} Mon Sep 17 00:00:00 2001\nFrom: ${raw}\nDate: ${date}\nSubject: [PATCH] ${commit.message.split("\n")[0]}\n---\n\n`;
    return bytes(Buffer.concat([Buffer.from(head), text]), plainText);
  },
};

async function readFile(call: Call, commit: GitCommit, path: string): Promise<Buffer> {
  const repository = await snippetRepository(call.world);
  const entry = await findEntry(repository, commit.tree, path);
  const content = entry && (await readBlob(repository, entry.oid));
  if (!content) throw notFound(`No such file or directory: ${path}`);
  return content;
}

/** What a commit of a snippet changed. */
async function difference(call: Call): Promise<{ commit: GitCommit; text: Buffer }> {
  const subject = findSnippet(call);
  const commit = await findRevision(call, subject, call.parameter("revision"));
  const repository = await snippetRepository(call.world);
  const [parentHash] = commit.parents;
  const parent = parentHash === undefined ? undefined : await readCommit(repository, parentHash);
  const asked = call.query.get("path");
  const path = asked ? toPathFilter(asked) : undefined;
  // Nothing in a snippet can be called that.
  if (asked && path === undefined) return { commit, text: Buffer.alloc(0) };
  const text = await diffText(repository, parent?.tree ?? emptyTree, commit.tree, {
    contextLines: 3,
    ...(path === undefined ? {} : { paths: [path] }),
  });
  return { commit, text };
}
