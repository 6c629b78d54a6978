import { homedir } from "node:os";
import { join } from "node:path";

/** Where logins are kept unless told otherwise: the folder for settings of the operating system, in the account of the user. */
export function loginFolder(env: NodeJS.ProcessEnv, platform: NodeJS.Platform = process.platform): string {
  const settings =
    platform === "win32"
      ? (env.APPDATA ?? join(homedir(), "AppData", "Roaming"))
      : env.XDG_CONFIG_HOME || join(homedir(), ".config");
  return join(settings, "bucketkit", "login");
}
