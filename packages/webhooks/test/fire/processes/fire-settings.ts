import { env } from "node:process";

/** What the processes of this test are started with. */
export interface FireSettings {
  readonly redisUrl: string;
  readonly secret: string;
  /** Of a receiver. */
  readonly port: number;
  /** A file that the process adds lines to. */
  readonly log: string;
}

/** The variable that has {@link FireSettings} as JSON. */
export const settingsVariable = "FIRE_SETTINGS";

/** Reads them in a started process. */
export function readFireSettings(): FireSettings {
  return JSON.parse(env[settingsVariable] ?? "") as FireSettings;
}
