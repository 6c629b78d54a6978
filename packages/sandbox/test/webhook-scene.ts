import { createSandbox, type Sandbox, type WebhookOptions } from "@bucketkit/sandbox";

const seed = {
  repositories: [
    {
      slug: "widgets",
      commits: [
        { message: "Begin", files: { "README.md": "# Widgets\n" } },
        { message: "Lid", branch: "lid", files: { "lid.txt": "round\n" } },
      ],
    },
  ],
};

/** REST path of the repository. */
export const root = "/repositories/acme/widgets";

/** A sandbox with one repository and one branch beside its main branch, and the calls that tests of webhooks make. */
export async function startScene(webhooks?: WebhookOptions) {
  const sandbox: Sandbox = await createSandbox({ seed, ...(webhooks ? { webhooks } : {}) });
  const api = async (
    method: string,
    path: string,
    body?: unknown,
  ): Promise<{ status: number; body: Record<string, unknown> }> => {
    const { email, token } = sandbox.credentials.apiToken;
    const answer = await fetch(`${sandbox.apiUrl}${path}`, {
      method,
      headers: {
        Authorization: `Basic ${Buffer.from(`${email}:${token}`).toString("base64")}`,
        ...(body === undefined ? {} : { "Content-Type": "application/json" }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    return { status: answer.status, body: text === "" ? {} : JSON.parse(text) };
  };
  return {
    sandbox,
    api,
    hook: (url: string, events: readonly string[], rest: object = {}) =>
      api("POST", `${root}/hooks`, { url, description: "test", active: true, events, ...rest }),
    comment: (raw = "Fits.") => api("POST", `${root}/pullrequests/1/comments`, { content: { raw } }),
    openPullRequest: () => api("POST", `${root}/pullrequests`, { title: "Lid", source: { branch: { name: "lid" } } }),
  };
}

/** What {@link startScene} gives. */
export type WebhookScene = Awaited<ReturnType<typeof startScene>>;
