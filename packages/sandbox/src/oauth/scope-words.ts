const words: Readonly<Record<string, string>> = {
  account: "Read your account information",
  "account:write": "Change your account information",
  email: "Read your email addresses",
  issue: "Read issues",
  "issue:write": "Create and change issues",
  pipeline: "Read pipelines, deployments and their variables",
  "pipeline:variable": "Change variables of pipelines",
  "pipeline:write": "Run, stop and set up pipelines",
  project: "Read your projects and their repositories",
  "project:admin": "Administer your projects",
  pullrequest: "Read pull requests and their repositories",
  "pullrequest:write": "Create, change and merge pull requests, and push to their repositories",
  repository: "Read your repositories",
  "repository:admin": "Administer your repositories",
  "repository:delete": "Delete your repositories",
  "repository:write": "Read and change your repositories",
  runner: "Read runners of pipelines",
  "runner:write": "Set up runners of pipelines",
  snippet: "Read your snippets",
  "snippet:write": "Create and change your snippets",
  team: "Read your workspaces and their members",
  "team:write": "Change your workspaces",
  test: "Read test results",
  "test:write": "Report test results",
  webhook: "Read and set up webhooks",
  wiki: "Read and change wikis",
};

/** What a classic scope allows, in words for the person who is asked. */
export function scopeInWords(scope: string): string {
  return Object.hasOwn(words, scope) ? (words[scope] ?? scope) : `Use the scope ${scope}`;
}
