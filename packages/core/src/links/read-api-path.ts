import type { BitbucketLocation } from "./bitbucket-location.js";

/** What the path of a REST link points at; `undefined` when nothing known. */
export function readApiPath(segments: readonly string[]): BitbucketLocation | undefined {
  const [collection, workspace, repoSlug, section, id, ...rest] = segments;
  if (collection === "workspaces" && workspace) {
    return repoSlug === "projects" && section
      ? { kind: "project", workspace, projectKey: section }
      : { kind: "workspace", workspace };
  }
  if (collection !== "repositories" || !workspace) return undefined;
  if (!repoSlug) return { kind: "workspace", workspace };
  const repository = { workspace, repoSlug };
  if (section === "pullrequests" && /^\d+$/.test(id ?? ""))
    return { kind: "pullRequest", ...repository, pullRequestId: Number(id) };
  if (section === "commit" && id) return { kind: "commit", ...repository, commit: id };
  if (section === "refs" && id === "branches" && rest.length)
    return { kind: "branch", ...repository, branch: rest.join("/") };
  if (section === "src" && id) return { kind: "source", ...repository, commit: id, path: rest.join("/") };
  if (section === "pipelines" && id) return { kind: "pipeline", ...repository, pipeline: id };
  return { kind: "repository", ...repository };
}
