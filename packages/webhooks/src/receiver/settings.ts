import { ConfigurationError, refuseUnknown, type TaskLog } from "@bucketkit/core";
import { createMemoryStore } from "@bucketkit/core/store";
import { checkSecrets } from "../signature/check-secrets.js";
import { type LoopLimit, type WebhooksOptions, webhooksOptionNames } from "./webhooks-options.js";

/** Options with their defaults. */
export interface Settings
  extends Required<
    Omit<WebhooksOptions, "secret" | "auth" | "queue" | "loopLimit" | "onAny" | "onUnknown" | "onLoop" | "onDeadLetter">
  > {
  readonly secrets: readonly string[];
  readonly auth: WebhooksOptions["auth"];
  readonly queue: WebhooksOptions["queue"];
  readonly loopLimit: LoopLimit | false;
  readonly onAny: WebhooksOptions["onAny"];
  readonly onUnknown: WebhooksOptions["onUnknown"];
  readonly onLoop: WebhooksOptions["onLoop"];
  readonly onDeadLetter: WebhooksOptions["onDeadLetter"];
}

const consoleLog: TaskLog = {
  debug: () => {},
  info: () => {},
  warn: (message) => console.warn(message),
  error: (message) => console.error(message),
};

/**
 * Fills in the defaults.
 *
 * @throws ConfigurationError for a missing or impossible secret, an option that does not exist, and a number that makes no sense.
 */
export function readSettings(options: WebhooksOptions = {}): Settings {
  refuseUnknown(options, webhooksOptionNames, "[@bucketkit/webhooks] createWebhooks");
  const { secret, secrets, loopLimit = {}, log = consoleLog, queue } = options;
  if (secret !== undefined && secrets !== undefined) throw invalid("Give either `secret` or `secrets`, not both.");
  if (queue?.isDurable && !options.store) {
    throw invalid("`store` is missing: with a durable `queue` every process must remember the same deliveries.");
  }
  const settings = {
    acknowledgeWithinMs: options.acknowledgeWithinMs ?? 8_000,
    maxTries: options.maxTries ?? (queue ? 10 : 3),
    replayWindowMs: options.replayWindowMs ?? 604_800_000,
    leaseMs: options.leaseMs ?? 30_000,
    maxBodyBytes: options.maxBodyBytes ?? 1_048_576,
  };
  for (const [name, value] of Object.entries(settings)) {
    if (!(value > 0)) throw invalid(`\`${name}\` must be a number above 0, not ${value}.`);
  }
  return {
    ...settings,
    secrets: checkSecrets(secrets ?? (secret === undefined ? [] : [secret]), secrets ? "secrets" : "secret"),
    auth: options.auth,
    client: options.client ?? {},
    store: options.store ?? createMemoryStore(),
    queue,
    ignoreSelf: options.ignoreSelf ?? true,
    loopLimit: loopLimit && { events: loopLimit.events ?? 50, withinMs: loopLimit.withinMs ?? 300_000 },
    onAny: options.onAny,
    onUnknown: options.onUnknown,
    onError:
      options.onError ??
      // Strangers may send what is refused, as often as they like: a line of it is enough.
      ((error, { phase }) =>
        log.error(
          `[@bucketkit/webhooks] ${phase}: ${phase === "refused" && error instanceof Error ? error.message : describeError(error)}`,
        )),
    onLoop: options.onLoop,
    onDeadLetter: options.onDeadLetter,
    log,
    now: options.now ?? Date.now,
  };
}

/** An error for a log. */
export function describeError(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function invalid(message: string): ConfigurationError {
  return new ConfigurationError("CONFIG_INVALID", `[@bucketkit/webhooks] ${message}`);
}
