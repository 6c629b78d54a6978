import { createRequire } from "node:module";

/** Makes the call that is measured: read one repository. Everything is imported inside, so that a worker loads only what it measures. */
export type MakeCall = (baseUrl: string) => Promise<() => Promise<unknown>>;

interface BitbucketModule {
  readonly Bitbucket: new (options: object) => { readonly repositories: { get(parameters: object): Promise<unknown> } };
}

const token = "bench-token";
const place = { workspace: "acme", repoSlug: "widgets" };

/** Every client of the comparison by name; the first is the yardstick. */
export const clients: Readonly<Record<string, MakeCall>> = {
  fetch: async (baseUrl) => async () => {
    const response = await fetch(`${baseUrl}/repositories/acme/widgets`, {
      headers: { authorization: `Bearer ${token}` },
    });
    return response.json();
  },
  // What any client pays that can be stopped: the floor for those that are built on fetch.
  "fetch with a time-out": async (baseUrl) => async () => {
    const controller = new AbortController();
    const timer = setTimeout(() => controller.abort(), 60_000);
    try {
      const response = await fetch(`${baseUrl}/repositories/acme/widgets`, {
        headers: { authorization: `Bearer ${token}` },
        signal: controller.signal,
      });
      return await response.json();
    } finally {
      clearTimeout(timer);
    }
  },
  "bucketkit createClient": async (baseUrl) => {
    const { accessTokenAuth, createClient } = await import("@bucketkit/core");
    const { getRepository } = await import("@bucketkit/core/operations");
    const client = createClient({ baseUrl, auth: accessTokenAuth({ token }) });
    return () => getRepository(client, place);
  },
  "bucketkit createBitbucket": async (baseUrl) => {
    const { accessTokenAuth, createBitbucket } = await import("@bucketkit/core");
    const repository = createBitbucket({ baseUrl, auth: accessTokenAuth({ token }) }).repository("acme/widgets");
    return () => repository.get();
  },
  "undici.request": async (baseUrl) => {
    const { request } = await import("undici");
    return async () => {
      const { body } = await request(`${baseUrl}/repositories/acme/widgets`, {
        headers: { authorization: `Bearer ${token}` },
      });
      return body.json();
    };
  },
  "bucketkit createBitbucket, Node transport": async (baseUrl) => {
    const { accessTokenAuth, createBitbucket } = await import("@bucketkit/core");
    const { undiciTransport } = await import("@bucketkit/core/node");
    const bitbucket = createBitbucket({ baseUrl, auth: accessTokenAuth({ token }), transport: undiciTransport() });
    const repository = bitbucket.repository("acme/widgets");
    return () => repository.get();
  },
  "openapi-fetch": async (baseUrl) => {
    const { default: createOpenapiClient } = await import("openapi-fetch");
    const rest = createOpenapiClient<import("@bucketkit/core").paths>({
      baseUrl,
      headers: { authorization: `Bearer ${token}` },
    });
    return () =>
      rest.GET("/repositories/{workspace}/{repo_slug}", {
        params: { path: { workspace: "acme", repo_slug: "widgets" } },
      });
  },
  bitbucket: async (baseUrl) => {
    // Its ESM entry does not work in Node, and its declarations do not compile under the strict settings of this project.
    const { Bitbucket } = createRequire(import.meta.url)("bitbucket") as BitbucketModule;
    const client = new Bitbucket({ baseUrl, auth: { token }, notice: false });
    return () => client.repositories.get({ workspace: "acme", repo_slug: "widgets" });
  },
  "@coderabbitai/bitbucket": async (baseUrl) => {
    const { createBitbucketCloudClient } = await import("@coderabbitai/bitbucket/cloud");
    const client = createBitbucketCloudClient({ baseUrl, headers: { authorization: `Bearer ${token}` } });
    return () =>
      client.GET("/repositories/{workspace}/{repo_slug}", {
        params: { path: { workspace: "acme", repo_slug: "widgets" } },
      });
  },
  "@octokit/core": async (baseUrl) => {
    const { Octokit } = await import("@octokit/core");
    const client = new Octokit({ baseUrl, auth: token });
    return () =>
      client.request("GET /repositories/{workspace}/{repo_slug}", { workspace: "acme", repo_slug: "widgets" });
  },
};
