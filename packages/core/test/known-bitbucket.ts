import type { Answer, SeenRequest } from "./test-server.js";

/**
 * What every server of these tests knows: `acme/widgets` with its pull requests and its download `blob.bin`, and the credentials below. A
 * server that is a Bitbucket has them; a scripted one gives the answers that stand here.
 */
export const place = { workspace: "acme", repoSlug: "widgets" };
export const widgets = "/repositories/acme/widgets";
export const accessToken = "CANARY-tok";
const me = { email: "me@example.com" };
export const oauthToken = "CANARY-oauth-token";
/** An access token and an API token that may read pull requests, and nothing else. */
export const readers = { accessToken: "CANARY-reader", apiToken: { ...me, token: "CANARY-api-reader" } };
/** What the token endpoint of tests gives first. */
export const firstRenewedToken = "at-1";
export const apiToken = { ...me, token: "CANARY-api-token" };

/** Name and content of the download. */
export const download = {
  filename: "blob.bin",
  content: Uint8Array.from({ length: 300_000 }, (_value, index) => (index * 2_654_435_761) >>> 13),
};

/** A file on its main branch. */
export const notes = { path: "notes.txt", content: "a line of notes\n".repeat(450) };

/** What the only step of its pipeline has logged, which is still running: an answer with a tag. */
export const log = {
  path: `${widgets}/pipelines/1/steps/%7B2860ff75-5d5f-5501-8aa0-a09ea21be3a3%7D/log`,
  content: "+",
  etag: '"26b17225b626fb9238849fd60eabdf60"',
};

/** An answer of which the test needs no more than its status. */
export const own = (answer: Answer): Answer => ({ ...answer, own: "alike" });

/** An answer of which the test needs nothing but that there is one. */
export const anyAnswer = (answer: Answer = { json: { values: [] } }): Answer => ({ ...answer, own: "any" });

/** `acme/widgets` itself. */
export const repository: Answer = own({ json: { type: "repository", slug: "widgets", full_name: "acme/widgets" } });

/** The first page of a list of it, which is the last one. */
export const page: Answer = own({ json: { values: [] } });

/** The log, its beginning for who asks for a range, or that it is still the one that the client has. */
export const logAnswer = ({ headers }: Pick<SeenRequest, "headers">): Answer =>
  own(
    headers["if-none-match"] === log.etag
      ? { status: 304, headers: { etag: log.etag } }
      : {
          status: headers.range ? 206 : 200,
          headers: { "content-type": "application/octet-stream", etag: log.etag },
          text: log.content,
        },
  );

/** The 429 of Bitbucket. */
export const rateLimited: Answer = {
  status: 429,
  headers: { "content-type": "text/plain" },
  text: "Rate limit for this resource has been exceeded",
};

/** Breaks the connection instead of answering. */
export const reset: Answer = { delivery: { kind: "reset" } };

/** Never answers. */
export const silence: Answer = { delivery: { kind: "blackHole" } };

/** The ids of its pull requests in the order in which Bitbucket lists them. */
export const pullRequestIds = Array.from({ length: 31 }, (_value, index) => 31 - index);

/** The page of its pull requests that a request asks for, with a link to the next one on the host that the client has used. */
export function pullRequestPage({ target, headers }: Pick<SeenRequest, "target" | "headers">): Answer {
  const { pathname, searchParams } = new URL(target, `http://${headers.host}`);
  const pagelen = Number(searchParams.get("pagelen") ?? 10);
  const page = Number(searchParams.get("page") ?? 1);
  const values = pullRequestIds.slice((page - 1) * pagelen, page * pagelen).map((id) => ({ type: "pullrequest", id }));
  searchParams.set("page", String(page + 1));
  const next = page * pagelen < pullRequestIds.length && { next: `http://${headers.host}${pathname}?${searchParams}` };
  return own({ json: { values, page, pagelen, size: pullRequestIds.length, ...next } });
}
