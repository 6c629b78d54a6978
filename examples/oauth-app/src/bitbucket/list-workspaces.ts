import { type Bitbucket, paginate } from "@bucketkit/core";
import { listCurrentUserWorkspaces } from "@bucketkit/core/operations";

/** A workspace that somebody belongs to. */
export interface OwnWorkspace {
  readonly slug: string;
  readonly isAdministrator: boolean;
}

/** The workspaces of whoever is signed in. */
export async function listWorkspaces(bitbucket: Bitbucket, signal: AbortSignal): Promise<OwnWorkspace[]> {
  const all = await paginate(bitbucket, listCurrentUserWorkspaces, {}, { signal }).toArray();
  return all.flatMap(({ workspace, administrator }) =>
    workspace?.slug ? [{ slug: workspace.slug, isAdministrator: administrator ?? false }] : [],
  );
}
