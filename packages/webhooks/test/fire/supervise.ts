import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { type FireSettings, settingsVariable } from "./processes/fire-settings.js";

/** A process that is started again when it was killed. */
export interface Supervised {
  /** The one that runs now. */
  readonly child: ChildProcess;
  /** How often {@link Supervised.kill} has killed it. */
  readonly kills: number;
  /** How often it ended although nobody killed it. */
  readonly crashes: number;
  /** Kills it as `kill -9` does and starts it again after a time; resolves when it is ready again. */
  kill(pauseMs?: number): Promise<void>;
  /** Ends it for good. */
  stop(): Promise<void>;
}

/** What to start. */
export interface SuperviseOptions {
  readonly file: string;
  readonly settings: FireSettings;
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts a process, and keeps it running. */
export async function supervise({ file, settings, env = {} }: SuperviseOptions): Promise<Supervised> {
  let kills = 0;
  let crashes = 0;
  let isWanted = true;
  const start = async (): Promise<ChildProcess> => {
    const started = fork(file, [], {
      execArgv: [],
      env: { ...process.env, ...env, [settingsVariable]: JSON.stringify(settings) },
      stdio: ["ignore", "inherit", "inherit", "ipc"],
    });
    started.once("exit", (_code, signal) => {
      if (isWanted && signal !== "SIGKILL") crashes += 1;
    });
    const [word] = await Promise.race([once(started, "message"), once(started, "exit")]);
    if (word !== "ready") throw new Error(`${file} ended before it was ready.`);
    return started;
  };
  let child = await start();
  const end = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, "exit");
    child.kill("SIGKILL");
    await gone;
  };
  return {
    get child() {
      return child;
    },
    get kills() {
      return kills;
    },
    get crashes() {
      return crashes;
    },
    async kill(pauseMs = 0) {
      kills += 1;
      await end();
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
      child = await start();
    },
    async stop() {
      isWanted = false;
      await end();
    },
  };
}
