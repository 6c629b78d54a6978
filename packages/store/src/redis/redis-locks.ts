import type { LeasePort } from "../locks/lease-locks.js";
import type { RedisClient } from "./redis-client.js";
import { redisScript } from "./redis-script.js";

/** More milliseconds than anybody waits, and few enough for Redis. */
const longestMs = 1e14;

/** A lock that was not used for a day is forgotten; its fences begin anew by the clock, and so above the old ones. */
const remembered = 86_400_000;

/** `ARGV` are owner and milliseconds. The fence goes by the clock of Redis, and by one where that stands still. */
const takeLock = redisScript(`
local time = redis.call('TIME')
local now = tonumber(time[1]) * 1000 + math.floor(tonumber(time[2]) / 1000)
local held = redis.call('HMGET', KEYS[1], 'owner', 'ends', 'fence')
if held[1] and tonumber(held[2]) > now then return nil end
local fence = tonumber(time[1]) * 1000000 + tonumber(time[2])
if held[3] and tonumber(held[3]) >= fence then fence = tonumber(held[3]) + 1 end
local text = string.format('%.0f', fence)
redis.call('HSET', KEYS[1], 'owner', ARGV[1], 'ends', string.format('%.0f', now + tonumber(ARGV[2])), 'fence', text)
redis.call('PEXPIRE', KEYS[1], string.format('%.0f', tonumber(ARGV[2]) + ${remembered}))
return text`);

const freeLock = redisScript(`
if redis.call('HGET', KEYS[1], 'owner') ~= ARGV[1] then return 0 end
redis.call('HDEL', KEYS[1], 'owner')
redis.call('PEXPIRE', KEYS[1], '${remembered}')
return 1`);

/** Locks as hashes with an end by the clock of Redis. */
export function redisLocks(client: RedisClient, nameOf: (key: string) => string): LeasePort {
  return {
    async take(key, owner, leaseMs) {
      const fence = await takeLock(client, nameOf(key), [owner, wholeMs(leaseMs)]);
      return fence === null || fence === undefined ? undefined : Number(fence);
    },
    async free(key, owner) {
      await freeLock(client, nameOf(key), [owner]);
    },
  };
}

/** Milliseconds as Redis takes them: whole, and not too many. */
export function wholeMs(milliseconds: number): string {
  return Math.ceil(Math.min(milliseconds, longestMs)).toFixed(0);
}
