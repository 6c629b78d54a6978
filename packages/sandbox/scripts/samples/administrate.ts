import type { Call } from "./call.js";

const root = "/repositories/acme/widgets";

/** What administrators and their tools ask and set: analysis, keys, variables, deployments, people and permissions. */
export async function administrate(call: Call): Promise<void> {
  const { target } = await call("GET", `${root}/refs/branches/main`);
  const commit = `${root}/commit/${target.hash}`;
  const report = { title: "Lint", details: "One problem", report_type: "BUG", result: "FAILED", reporter: "lint" };
  await call("PUT", `${commit}/reports/lint`, { ...report, data: [{ title: "Files", type: "NUMBER", value: 3 }] });
  const place = { path: "README.md", line: 1, summary: "Too short", annotation_type: "CODE_SMELL", severity: "LOW" };
  await call("PUT", `${commit}/reports/lint/annotations/first`, place);
  for (const path of ["reports", "reports/lint", "reports/lint/annotations", "reports/lint/annotations/first"])
    await call("GET", `${commit}/${path}`);
  await call("POST", `${commit}/comments`, { content: { raw: "Why?" } });
  await call("GET", `${commit}/comments`);
  await call("POST", `${commit}/approve`);

  const key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl";
  await call("POST", `${root}/deploy-keys`, { key, label: "deploy" });
  const variable = { key: "STAGE", value: "test", secured: false };
  await call("POST", `${root}/pipelines_config/variables`, variable);
  await call("POST", "/workspaces/acme/pipelines-config/variables", variable);
  await call("POST", `${root}/environments`, { name: "Staging two", environment_type: { name: "Staging" } });
  for (const path of [
    "deploy-keys",
    "pipelines_config",
    "pipelines_config/variables",
    "environments",
    "deployments",
    "default-reviewers",
    "effective-default-reviewers",
    "effective-branching-model",
    "branching-model/settings",
    "watchers",
    "forks",
    "downloads",
    "override-settings",
    "permissions-config/users",
    "pullrequests/1/mergeability/checks",
  ])
    await call("GET", `${root}/${path}`);
  await call("GET", "/workspaces/acme/permissions");
  await call("GET", "/workspaces/acme/permissions/repositories");
  await call("GET", "/workspaces/acme/hooks");
  await call("GET", "/workspaces/acme/projects/WID/default-reviewers");
  await call("GET", "/user/workspaces/acme/permission");
}
