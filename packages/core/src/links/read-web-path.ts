import type { BitbucketLocation } from "./bitbucket-location.js";

/** First segments of web pages that are not workspaces. */
const reserved = ["account", "dashboard", "site", "product", "blog", "!api", "api", "xhr"];

/** What the path of a web page or clone URL points at; `undefined` when nothing known. */
export function readWebPath(segments: readonly string[], search?: URLSearchParams): BitbucketLocation | undefined {
  const [workspace, second, section, id, ...rest] = segments;
  if (!workspace || reserved.includes(workspace)) return undefined;
  if (!second) return { kind: "workspace", workspace };
  if (second === "workspace") {
    return section === "projects" && id
      ? { kind: "project", workspace, projectKey: id }
      : { kind: "workspace", workspace };
  }
  const repository = { workspace, repoSlug: second.replace(/\.git$/, "") };
  if (section === "pull-requests" && /^\d+$/.test(id ?? ""))
    return { kind: "pullRequest", ...repository, pullRequestId: Number(id) };
  if (section === "commits" && id === "branch" && rest.length)
    return { kind: "branch", ...repository, branch: rest.join("/") };
  if (section === "commits" && id && !["tag", "all"].includes(id)) return { kind: "commit", ...repository, commit: id };
  if (section === "branch" && id) return { kind: "branch", ...repository, branch: [id, ...rest].join("/") };
  if ((section === "src" || section === "raw") && id) {
    return { kind: "source", ...repository, commit: search?.get("at") ?? id, path: rest.join("/") };
  }
  if (section === "pipelines" && id === "results" && rest[0])
    return { kind: "pipeline", ...repository, pipeline: rest[0] };
  return { kind: "repository", ...repository };
}
