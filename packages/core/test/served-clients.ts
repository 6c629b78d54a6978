import { afterEach } from "vitest";
import { accessTokenAuth } from "../src/auth/access-token-auth.js";
import type { Client } from "../src/client/client.js";
import type { ClientOptions } from "../src/client/client-options.js";
import { createClient } from "../src/client/create-client.js";
import { accessToken } from "./known-bitbucket.js";
import { startServer } from "./scripted-server.js";
import type { Script, TestServer } from "./test-server.js";

const servers: TestServer[] = [];

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server[Symbol.asyncDispose]()));
});

/** Starts a server that ends with the test. */
export async function serve(script: Script): Promise<TestServer> {
  const server = await startServer(script);
  servers.push(server);
  return server;
}

/** A client with an access token, and the server it talks to. */
export async function clientOf(
  script: Script,
  options: ClientOptions = {},
): Promise<{ readonly server: TestServer; readonly client: Client }> {
  const server = await serve(script);
  return {
    server,
    client: createClient({
      baseUrl: `${server.url}/2.0`,
      auth: accessTokenAuth({ token: accessToken }),
      ...options,
      use: [...(options.use ?? []), ...(options.hooks ? [] : server.features)],
    }),
  };
}

/** The code of what a promise rejects with, or what it rejects with when that has none. */
export const codeOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => "resolved",
    (error) => error?.code ?? error,
  );

/** Whether a call got an answer, of whatever status. @throws whatever else went wrong. */
export const answered = (call: Promise<unknown>): Promise<boolean> =>
  call.then(
    () => true,
    (error) => {
      if (typeof error?.status === "number") return true;
      throw error;
    },
  );
