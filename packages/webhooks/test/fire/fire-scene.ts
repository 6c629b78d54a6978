import { apiTokenAuth, type Bitbucket, createBitbucket } from "@bucketkit/core";
import { createSandbox, type Sandbox } from "@bucketkit/sandbox";
import { ensureWebhook } from "../../src/index.js";
import { fireEvents } from "./effect.js";

/** A sandbox whose repositories have their webhooks at the receivers, in turn. */
export interface FireScene {
  readonly sandbox: Sandbox;
  readonly bitbucket: Bitbucket;
  /** Slugs of the repositories that get statuses; each is a lane of its own, in which deliveries follow one another. */
  readonly lanes: readonly string[];
  /** Slug of the repository that changes while all receivers are gone. */
  readonly dark: string;
  /** `workspace/repoSlug` of all. */
  readonly repositories: readonly string[];
}

const laneCount = 16;

/** Starts a {@link FireScene}. */
export async function startFireScene(receiverUrls: readonly string[], secret: string): Promise<FireScene> {
  const lanes = Array.from({ length: laneCount }, (_, number) => `lane-${number}`);
  const dark = "dark";
  const commits = [
    { message: "Begin", files: { "README.md": "# Fire\n" } },
    { message: "Change", branch: "change", files: { "change.txt": "change\n" } },
    { message: "Leave", branch: "leaving", files: { "leave.txt": "leave\n" } },
  ];
  const pullRequests = [{ title: "Change", source: "change" }];
  const sandbox = await createSandbox({
    seed: { repositories: [...lanes, dark].map((slug) => ({ slug, commits, pullRequests })) },
  });
  const { email, token } = sandbox.credentials.apiToken;
  const bitbucket = createBitbucket({ auth: apiTokenAuth({ email, token }), hosts: sandbox.hosts });
  for (const [index, slug] of [...lanes, dark].entries()) {
    const url = receiverUrls[index % receiverUrls.length] ?? "";
    const wanted = { url, events: fireEvents, secret, hosts: sandbox.hosts };
    await ensureWebhook(bitbucket.repository(`acme/${slug}`), wanted);
  }
  return { sandbox, bitbucket, lanes, dark, repositories: [...lanes, dark].map((slug) => `acme/${slug}`) };
}
