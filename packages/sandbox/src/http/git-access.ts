import type { ServerResponse } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { decodeBasic, readAuthorization } from "../credentials/read-authorization.js";
import type { FaultEffect } from "../faults/fault-rule.js";
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

/** Lets faults strike a git request. @returns whether it is thereby answered. */
export async function spoil(effects: readonly FaultEffect[], outgoing: ServerResponse): Promise<boolean> {
  for (const effect of effects) {
    if (effect.kind === "latency") await wait(effect.milliseconds);
    if (effect.kind === "reset" || effect.kind === "truncate") outgoing.destroy();
    else if (effect.kind === "status" || effect.kind === "rateLimited" || effect.kind === "expiredToken") {
      const status = effect.kind === "status" ? effect.status : effect.kind === "rateLimited" ? 429 : 401;
      outgoing.writeHead(status, { "Content-Type": "text/plain" }).end("Something went wrong\n");
    } else continue;
    return true;
  }
  return false;
}
