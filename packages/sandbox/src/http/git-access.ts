import { decodeBasic, readAuthorization } from "../credentials/read-authorization.js";
import type { ScopeDialect } from "../state/credential-record.js";

/** The scopes that reading and pushing need. */
export function gitScopes(service: "git-upload-pack" | "git-receive-pack", dialect: ScopeDialect): readonly string[] {
  const isWrite = service === "git-receive-pack";
  if (dialect === "classic") return [isWrite ? "repository:write" : "repository"];
  return [isWrite ? "write:repository:bitbucket" : "read:repository:bitbucket"];
}

const appPasswordsEnded = Date.parse("2026-07-28");

/** Whether a header carries an App Password, known by its first letters, after App Passwords were removed. */
export function isEndedAppPassword(header: string | undefined, now: Date): boolean {
  const authorization = readAuthorization(header);
  if (authorization?.scheme !== "basic" || now.getTime() < appPasswordsEnded) return false;
  return decodeBasic(authorization.value).secret.startsWith("ATBB");
}
