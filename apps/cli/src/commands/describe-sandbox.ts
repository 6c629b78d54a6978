import type { Sandbox, ScopeAdvice, SeedResult } from "@bucketkit/sandbox";

/** What somebody at a terminal needs to use a sandbox. */
export function describeSandbox(
  { apiUrl, oauth, credentials, gitUrl }: Sandbox,
  repositories: readonly string[],
  { users, tokens, consumers }: SeedResult,
): string {
  const exports = Object.entries(credentials.env).map(([name, value]) => `  export ${name}='${value}'`);
  const clones = repositories.map((name) => `  git clone ${gitUrl(name, "apiToken")}`);
  const people = Object.values(users).map(({ email, apiToken }) => `  ${email} ${apiToken}`);
  const secrets = Object.entries(tokens).map(([name, token]) => `  ${name} ${token}`);
  const clients = Object.values(consumers).map(({ name, key, secret }) => `  ${name} ${key} ${secret}`);
  const endpoints = [`  authorize ${oauth.authorizationUrl}`, `  token ${oauth.tokenUrl}`];
  return [
    `REST API: ${apiUrl}`,
    ...(clones.length ? ["Repositories:", ...clones] : ["No repositories yet; --import <git dir> brings one."]),
    ...(people.length ? ["Users, with their API tokens:", ...people] : []),
    ...(secrets.length ? ["Tokens:", ...secrets] : []),
    ...(clients.length ? ["OAuth consumers, with key and secret:", ...clients, ...endpoints] : []),
    "Point bucketkit at it:",
    ...exports,
    "Stop it with Ctrl+C.",
  ].join("\n");
}

/** The least scopes that each kind of credential needs for what was done. */
export function describeScopes(advice: ScopeAdvice): string {
  const lines = advice.flatMap(({ credentialKind, needed, unused, missing }) => [
    `  ${credentialKind} needs ${needed.length > 0 ? needed.join(", ") : "none"}`,
    ...(missing.length > 0 ? [`    was refused for want of ${missing.join(", ")}`] : []),
    ...(unused.length > 0 ? [`    did not use ${unused.length} of its scopes`] : []),
  ]);
  return ["Scopes for what was done:", ...lines].join("\n");
}
