import { createHash } from "node:crypto";
import { entityDate } from "../../state/clock.js";
import type { CommitStatusRecord, CommitStatusState, RepositoryRecord } from "../../state/entities.js";
import type { ResourceRecord } from "../../state/resource-record.js";
import { type PipelineProgress, progressOf } from "./pipeline-record.js";
import { pipelineFields } from "./start-pipeline.js";

/** A build status that a pipeline left on its commit. */
export interface WrittenStatus {
  readonly commit: string;
  readonly key: string;
  readonly isNew: boolean;
}

/**
 * Keeps the build status on a pipeline's commit in step with it. A pipeline of the same definition that runs again takes over the status.
 *
 * @returns what was written; `undefined` when all is said already.
 */
export function writePipelineStatus(
  repository: RepositoryRecord,
  record: ResourceRecord,
  now: number,
): WrittenStatus | undefined {
  const { target, ...fields } = pipelineFields(record);
  const commit = String((target.commit as { hash?: unknown } | undefined)?.hash);
  const refname = [target.ref_name, target.source].find((name) => typeof name === "string") as string | undefined;
  const key = keyOf([repository.uuid, refname, target.selector]);
  const known = repository.commitStatuses.get(commit)?.get(key);
  const isOwn = known?.pipelineNumber === record.number;
  const state = stateOf(progressOf({ target, ...fields }, now));
  if (isOwn && known?.state === state) return undefined;
  const status: CommitStatusRecord = {
    key,
    commit,
    state,
    name: `Pipeline #${record.number} for ${refname ?? commit.slice(0, 12)}`,
    description: "",
    url: "",
    pipelineNumber: record.number,
    refname: refname ?? null,
    createdOn: isOwn && known ? known.createdOn : record.createdOn,
    updatedOn: entityDate(new Date(now)),
  };
  const ofCommit = repository.commitStatuses.get(commit) ?? new Map<string, CommitStatusRecord>();
  repository.commitStatuses.set(commit, ofCommit.set(key, status));
  return { commit, key, isNew: known === undefined };
}

function stateOf({ name, result }: PipelineProgress): CommitStatusState {
  if (name !== "COMPLETED") return "INPROGRESS";
  return result === "SUCCESSFUL" || result === "STOPPED" ? result : "FAILED";
}

/** Bitbucket's are numbers. */
function keyOf(parts: readonly unknown[]): string {
  return String(createHash("sha256").update(JSON.stringify(parts)).digest().readUInt32BE(0));
}
