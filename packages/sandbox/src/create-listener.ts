import type { RequestListener } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { createArchiveHttp } from "./http/archive-http.js";
import { byPath } from "./http/by-path.js";
import { createGitHttp } from "./http/git-http.js";
import { createRestApp, type RestAppParts } from "./http/rest-app.js";
import { createOAuthApp, type OAuthAppParts } from "./oauth/oauth-app.js";
import type { World } from "./state/world.js";
import type { Turns } from "./turns.js";
import type { WorkInProgress } from "./work-in-progress.js";

/** What a sandbox answers with, whichever hosts its answers name. */
export interface ListenerParts extends Omit<RestAppParts, "world">, Omit<OAuthAppParts, "world"> {
  /** Answers what controls the sandbox. */
  readonly control: RequestListener;
  readonly turns: Turns;
  readonly work: WorkInProgress;
}

/** Globals of the program stay as they are. */
const asTheyAre = { overrideGlobalObjects: false };

/** Answers every request to a sandbox: git, archives, OAuth, its control, and REST. */
export function createListener(world: World, parts: ListenerParts): RequestListener {
  const { control, turns, work } = parts;
  const inWorld = { ...parts, world };
  const rest = getRequestListener(createRestApp(inWorld).fetch, asTheyAre);
  const site = getRequestListener(createOAuthApp(inWorld).fetch, asTheyAre);
  const gitHttp = createGitHttp(inWorld);
  const archiveHttp = createArchiveHttp(inWorld);
  const others = byPath({ "/site/oauth2/": site }, rest);
  const shared: RequestListener = (incoming, outgoing) =>
    turns.share(
      () =>
        gitHttp(incoming, outgoing) ?? archiveHttp(incoming, outgoing) ?? Promise.resolve(others(incoming, outgoing)),
    );
  // What controls the sandbox takes it back itself, and must not wait for its own end.
  const all = byPath({ "/_sandbox": control }, shared);
  return (incoming, outgoing) => {
    // Clients tell the end of tokens by the date of answers, and here that is the sandbox's time.
    outgoing.setHeader("Date", world.clock.now().toUTCString());
    void work.track(Promise.resolve(all(incoming, outgoing)));
  };
}
