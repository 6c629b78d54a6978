import type { Caller } from "../domain/caller.js";
import type { Clock } from "../state/clock.js";
import { resourceOfPath } from "./resource-of-path.js";

/** What Bitbucket counts apart. */
export type RateResource = "anonymous" | "repositories" | "git" | "archives" | "raw-files" | "webhooks" | "properties";

/** Requests that one caller may make in any hour, by what they ask for. */
export type RateLimitNumbers = Readonly<Record<RateResource, number>>;

/**
 * What Bitbucket allows.
 *
 * @see https://support.atlassian.com/bitbucket-cloud/docs/api-request-limits/
 */
export const bitbucketLimits: RateLimitNumbers = {
  anonymous: 60,
  repositories: 1000,
  git: 60_000,
  archives: 5000,
  "raw-files": 5000,
  webhooks: 1000,
  properties: 2000,
};

/** The limits that an option asks for; undefined for none. */
export function chooseLimits(option: boolean | Partial<RateLimitNumbers> | undefined): RateLimitNumbers | undefined {
  if (!option) return undefined;
  return option === true ? bitbucketLimits : { ...bitbucketLimits, ...option };
}

/** Where a caller stands after a request. */
export interface RateStanding {
  readonly resource: RateResource;
  readonly limit: number;
  readonly used: number;
  /** Whether this request was one too many; such a request does not count. */
  readonly isExceeded: boolean;
}

/** Counts requests in rolling hours. */
export interface RateLimits {
  /** Counts a request to the REST API; undefined where nothing is limited. */
  count(caller: Caller, path: string, address: string): RateStanding | undefined;
  /** Counts what is asked for outside the REST API. */
  countApart(resource: "git" | "archives", caller: Caller, address: string): RateStanding | undefined;
  reset(): void;
}

const hour = 3_600_000;

/** Limits by the sandbox's clock: per user, per access token, per OAuth consumer, and per address for those without a credential. */
export function createRateLimits(limits: RateLimitNumbers | undefined, clock: Clock): RateLimits {
  const windows = new Map<string, number[]>();
  const countOne = (resource: RateResource, caller: Caller, address: string): RateStanding | undefined => {
    if (!limits) return undefined;
    const key = `${resource} ${subjectOf(caller, address)}`;
    const now = clock.now().getTime();
    // The clock may have been set back: what lies ahead of it did not happen yet.
    const times = (windows.get(key) ?? []).filter((time) => time > now - hour && time <= now);
    const limit = limits[resource];
    const isExceeded = times.length >= limit;
    if (!isExceeded) times.push(now);
    windows.set(key, times);
    return { resource, limit, used: times.length, isExceeded };
  };
  return {
    count(caller, path, address) {
      const resource = caller.kind === "anonymous" ? "anonymous" : resourceOfPath(path);
      return resource && countOne(resource, caller, address);
    },
    countApart: countOne,
    reset: () => windows.clear(),
  };
}

function subjectOf(caller: Caller, address: string): string {
  if (caller.kind === "anonymous") return address;
  return caller.credential.consumerKey ?? caller.user.uuid;
}
