import { createRequire } from "node:module";

/** Gets ready what walks the whole list and resolves with the number of items. Imports are inside, so that a worker loads only what it measures. */
export type MakeWalk = (baseUrl: string) => Promise<() => Promise<number>>;

interface AnyPage {
  readonly values: readonly unknown[];
  readonly next?: string;
}

interface BitbucketModule {
  readonly Bitbucket: new (
    options: object,
  ) => {
    readonly pullrequests: { list(parameters: object): Promise<{ data: AnyPage }> };
    hasNextPage(page: AnyPage): boolean;
    getNextPage(page: AnyPage): Promise<{ data: AnyPage }>;
  };
}

const headers = { authorization: "Bearer bench-token" };
const path = "/repositories/acme/widgets/pullrequests";

/** Every walker by name; the first is the yardstick. */
export const walkers: Readonly<Record<string, MakeWalk>> = {
  "fetch, next by next": async (baseUrl) => async () => {
    let count = 0;
    for (let url: string | undefined = `${baseUrl}${path}?pagelen=50`; url; ) {
      const page = (await (await fetch(url, { headers })).json()) as AnyPage;
      for (const _pullRequest of page.values) count++;
      url = page.next;
    }
    return count;
  },
  "bucketkit paginate": (baseUrl) => bucketkitWalk(baseUrl, 1),
  "bucketkit paginate, 8 in flight": (baseUrl) => bucketkitWalk(baseUrl, 8),
  "openapi-fetch, next by next": async (baseUrl) => {
    const { default: createOpenapiClient } = await import("openapi-fetch");
    const rest = createOpenapiClient<Record<string, never>>({ baseUrl, headers });
    const get = rest.GET as (path: string, init: object) => Promise<{ data?: AnyPage }>;
    return async () => {
      let count = 0;
      for (let url: string | undefined = `${path}?pagelen=50`; url; ) {
        const { data } = await get(url, {});
        for (const _pullRequest of data?.values ?? []) count++;
        url = data?.next?.slice(baseUrl.length);
      }
      return count;
    };
  },
  "bitbucket getNextPage": async (baseUrl) => {
    const { Bitbucket } = createRequire(import.meta.url)("bitbucket") as BitbucketModule;
    const client = new Bitbucket({ baseUrl, auth: { token: "bench-token" }, notice: false });
    return async () => {
      let { data } = await client.pullrequests.list({ workspace: "acme", repo_slug: "widgets", pagelen: 50 });
      let count = data.values.length;
      while (client.hasNextPage(data)) {
        ({ data } = await client.getNextPage(data));
        for (const _pullRequest of data.values) count++;
      }
      return count;
    };
  },
};

async function bucketkitWalk(baseUrl: string, concurrency: number): Promise<() => Promise<number>> {
  const { accessTokenAuth, createClient, paginate } = await import("@bucketkit/core");
  const { listPullRequests } = await import("@bucketkit/core/operations");
  const client = createClient({ baseUrl, auth: accessTokenAuth({ token: "bench-token" }) });
  return async () => {
    let count = 0;
    const list = paginate(client, listPullRequests, { workspace: "acme", repoSlug: "widgets" }, { concurrency });
    for await (const _pullRequest of list) count++;
    return count;
  };
}
