import { parseArgs } from "node:util";
import { ConfigurationError } from "@bucketkit/core";

/** What the server needs to know. */
export interface Settings {
  /** Origin that browsers see. */
  readonly publicUrl: string;
  readonly port: number;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly webhookSecret: string;
}

const variables = {
  clientId: "BITBUCKET_OAUTH_KEY",
  clientSecret: "BITBUCKET_OAUTH_SECRET",
  webhookSecret: "BITBUCKET_WEBHOOK_SECRET",
} as const;

/**
 * Reads arguments and environment; gives `"help"` when that is asked for.
 *
 * @throws ConfigurationError for whatever is missing or wrong. It repeats no secret.
 */
export function readSettings(
  parameters: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Settings | "help" {
  const { "public-url": publicUrl, port, help } = readArguments(parameters);
  if (help) return "help";
  const { clientId, clientSecret, webhookSecret } = {
    clientId: environment[variables.clientId],
    clientSecret: environment[variables.clientSecret],
    webhookSecret: environment[variables.webhookSecret],
  };
  if (!publicUrl || !clientId || !clientSecret || !webhookSecret) {
    const missing = [
      !publicUrl && "--public-url",
      !clientId && variables.clientId,
      !clientSecret && variables.clientSecret,
      !webhookSecret && variables.webhookSecret,
    ].filter(Boolean);
    throw new ConfigurationError("CONFIG_MISSING", `[oauth-app] Not set: ${missing.join(", ")}. See --help.`);
  }
  return { publicUrl: readOrigin(publicUrl), port: readPort(port, "--port"), clientId, clientSecret, webhookSecret };
}

/** Reads a port; 0 takes a free one. @throws ConfigurationError */
export function readPort(text: string, name: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) < 65_536) return Number(text);
  throw invalid(`${name} must be a number from 0 to 65535, not "${text}"`);
}

function readArguments(parameters: readonly string[]) {
  try {
    return parseArgs({
      args: [...parameters],
      options: {
        "public-url": { type: "string" },
        port: { type: "string", default: "3000" },
        help: { type: "boolean", default: false },
      },
    }).values;
  } catch (error) {
    throw invalid(`${(error as Error).message} See --help`);
  }
}

function readOrigin(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isLocal = url?.protocol === "http:" && ["127.0.0.1", "localhost", "[::1]"].includes(url.hostname);
  if (url && (url.protocol === "https:" || isLocal) && url.href === `${url.origin}/`) return url.origin;
  const rule = "an https origin without a path, such as https://app.example.com (http for this machine only)";
  throw invalid(`--public-url must be ${rule}, not "${text}"`);
}

function invalid(what: string): ConfigurationError {
  return new ConfigurationError("CONFIG_INVALID", `[oauth-app] ${what}.`);
}
