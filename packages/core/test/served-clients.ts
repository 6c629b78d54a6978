import { afterEach } from "vitest";
import { accessTokenAuth } from "../src/auth/access-token-auth.js";
import type { Client } from "../src/client/client.js";
import type { ClientOptions } from "../src/client/client-options.js";
import { createClient } from "../src/client/create-client.js";
import { type Answer, type ScriptedServer, type SeenRequest, scriptedServer } from "./scripted-server.js";

const servers: ScriptedServer[] = [];

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

/** Starts a server that ends with the test. */
export async function serve(answer: (request: SeenRequest, number: number) => Answer): Promise<ScriptedServer> {
  const server = await scriptedServer(answer);
  servers.push(server);
  return server;
}

/** A client with an access token, and the server it talks to. */
export async function clientOf(
  answer: (request: SeenRequest, number: number) => Answer,
  options: ClientOptions = {},
): Promise<{ readonly server: ScriptedServer; readonly client: Client }> {
  const server = await serve(answer);
  return {
    server,
    client: createClient({ baseUrl: `${server.url}/2.0`, auth: accessTokenAuth({ token: "CANARY-tok" }), ...options }),
  };
}

/** The code of what a promise rejects with, or what it rejects with when that has none. */
export const codeOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => "resolved",
    (error) => error?.code ?? error,
  );
