import { redisScript } from "./redis-script.js";

/** `KEYS[1]` is a hash of `value` and `version`; `ARGV` are value, version, and milliseconds to live or nothing. */
const write = `
redis.call('DEL', KEYS[1])
redis.call('HSET', KEYS[1], 'value', ARGV[1], 'version', ARGV[2])
if ARGV[3] ~= '' then redis.call('PEXPIRE', KEYS[1], ARGV[3]) end`;

/** Writes whatever is there. */
export const setEntry = redisScript(`${write} return 1`);

/** Writes over the version `ARGV[4]`, or where there is nothing when that is empty; tells whether it did. */
export const replaceEntry = redisScript(`
local present = redis.call('HGET', KEYS[1], 'version')
if (present or '') ~= ARGV[4] then return 0 end
${write} return 1`);

/**
 * Adds `ARGV[1]` and keeps the end of what is there; nothing comes back when that is no whole number, or the sum is too large for JSON.
 * Numbers of Lua are those of JavaScript.
 */
export const addToEntry = redisScript(`
local present = redis.call('HGET', KEYS[1], 'value')
if present and not string.match(present, '^%-?%d+$') then return nil end
local sum = tonumber(present or '0') + tonumber(ARGV[1])
if sum > 9007199254740991 or sum < -9007199254740991 then return nil end
local text = string.format('%.0f', sum)
redis.call('HSET', KEYS[1], 'value', text, 'version', ARGV[2])
if not present and ARGV[3] ~= '' then redis.call('PEXPIRE', KEYS[1], ARGV[3]) end
return text`);
