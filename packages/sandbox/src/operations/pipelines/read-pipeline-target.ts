import type { PipelinePlace } from "../../domain/pipelines/pipeline-configuration.js";
import { invalidFields } from "../../errors/api-error.js";
import { readRefs } from "../../git/read-refs.js";
import { type Input, optionalObject, optionalText, requiredText } from "../../http/read-input.js";
import { findCommit, type RepositorySubject } from "../find-subject.js";

/** What a pipeline is to run on. */
export interface PipelineTarget {
  /** As it is kept and shown. */
  readonly fields: Input;
  /** Full hash. */
  readonly commit: string;
  readonly place: PipelinePlace;
}

/** Reads the `target` of a new pipeline. @throws `ApiError` 400 or 404 when it leads nowhere */
export async function readPipelineTarget(subject: RepositorySubject, input: Input): Promise<PipelineTarget> {
  const target = optionalObject(input, "target");
  if (!target) throw invalidFields({ target: ["required key not provided"] });
  const selector = optionalObject(target, "selector");
  const chosen = selector ? { selector } : {};
  const type = requiredText(target, "type");
  if (type === "pipeline_pullrequest_target") return readPullRequest(subject, target, chosen);
  const hash = hashIn(target, "commit");
  if (type === "pipeline_commit_target" && hash !== undefined) {
    const commit = (await findCommit(subject, hash)).oid;
    return { fields: { type, commit: { hash: commit }, ...chosen }, commit, place: { section: "default", name: "" } };
  }
  if (type !== "pipeline_ref_target") throw invalidFields({ target: [`${type} needs a commit`] });
  const name = requiredText(target, "ref_name");
  const refs = await readRefs(subject.git);
  const kind = target.ref_type === "tag" ? "tag" : "branch";
  const ref = refs[kind === "tag" ? "tags" : "branches"].get(name);
  if (!ref) throw invalidFields({ target: [`There is no ${kind} ${name}`] });
  const commit = (await findCommit(subject, hash ?? ref.commit)).oid;
  const refType = optionalText(target, "ref_type") ?? "branch";
  return {
    fields: { type, ref_type: refType, ref_name: name, ...chosen, commit: { hash: commit } },
    commit,
    place: { section: kind === "tag" ? "tags" : "branches", name },
  };
}

async function readPullRequest(
  subject: RepositorySubject,
  target: Input,
  chosen: { readonly selector?: Input },
): Promise<PipelineTarget> {
  const source = requiredText(target, "source");
  const destination = requiredText(target, "destination");
  const { id } = optionalObject(target, "pullrequest") ?? {};
  // In a query it comes as text.
  const pullRequest = subject.record.pullRequests.get(Number(id));
  if (!pullRequest) throw invalidFields({ target: [`There is no pull request ${String(id)}`] });
  const hash = hashIn(target, "commit");
  if (hash === undefined) throw invalidFields({ target: ["pipeline_pullrequest_target needs a commit"] });
  const commit = (await findCommit(subject, hash)).oid;
  const onto = await findCommit(subject, hashIn(target, "destination_commit") ?? pullRequest.destination.commit);
  return {
    fields: {
      type: "pipeline_pullrequest_target",
      source,
      destination,
      commit: { hash: commit },
      destination_commit: { hash: onto.oid },
      pullrequest: { id: pullRequest.id },
      ...chosen,
    },
    commit,
    place: { section: "pull-requests", name: source },
  };
}

function hashIn(target: Input, name: string): string | undefined {
  return optionalText(optionalObject(target, name) ?? {}, "hash");
}
