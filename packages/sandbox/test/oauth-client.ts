import { createHash } from "node:crypto";
import type { Sandbox, SeededConsumer } from "../src/index.js";

export const callbackUrl = "http://127.0.0.1:1/callback";

/** The answer of the token endpoint. */
export interface TokenReply {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Readonly<Record<string, unknown>>;
}

/** One token request, with the consumer's credentials as Basic unless `as` says otherwise. */
export async function requestTokens(
  sandbox: Sandbox,
  consumer: Pick<SeededConsumer, "key" | "secret">,
  form: Readonly<Record<string, string>>,
  headers?: Readonly<Record<string, string>>,
): Promise<TokenReply> {
  const basic = `Basic ${Buffer.from(`${consumer.key}:${consumer.secret}`).toString("base64")}`;
  const response = await fetch(sandbox.oauth.tokenUrl, {
    method: "POST",
    redirect: "manual",
    headers: headers ?? { authorization: basic },
    body: new URLSearchParams(form),
  });
  return { status: response.status, headers: response.headers, body: (await response.json()) as TokenReply["body"] };
}

/** Where an authorization request leads, without a page in between. */
export async function authorize(sandbox: Sandbox, query: Readonly<Record<string, string>>): Promise<Response> {
  const url = new URL(sandbox.oauth.authorizationUrl);
  url.search = new URLSearchParams({ response_type: "code", ...query }).toString();
  return fetch(url, { redirect: "manual" });
}

/** A code, granted at once; `autoApprove` has to be on. */
export async function obtainCode(
  sandbox: Sandbox,
  consumer: Pick<SeededConsumer, "key">,
  query: Readonly<Record<string, string>> = {},
): Promise<string> {
  const response = await authorize(sandbox, { client_id: consumer.key, ...query });
  return new URL(response.headers.get("location") ?? "").searchParams.get("code") ?? "";
}

/** A fresh pair of tokens of the sandbox's own user. */
export async function obtainTokens(
  sandbox: Sandbox,
  consumer: Pick<SeededConsumer, "key" | "secret">,
): Promise<{ accessToken: string; refreshToken: string }> {
  const code = await obtainCode(sandbox, consumer);
  const { body } = await requestTokens(sandbox, consumer, { grant_type: "authorization_code", code });
  return { accessToken: String(body.access_token), refreshToken: String(body.refresh_token) };
}

/** The S256 challenge of a PKCE verifier. */
export function challengeOf(verifier: string): string {
  return createHash("sha256").update(verifier).digest("base64url");
}
