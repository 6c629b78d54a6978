import { apiTokenAuth, type Bitbucket, type ClientOptions, type Clock, createBitbucket, retry } from "@bucketkit/core";
import { createSandbox, type Sandbox, type SandboxOptions } from "../../src/index.js";

/** A repository with a pull request and 35 branches. */
const seed = {
  repositories: [
    {
      slug: "widgets",
      commits: [
        { message: "First", files: { "README.md": "hello\n" }, label: "first" },
        { message: "Second", branch: "feature/two", files: { "two.txt": "two\n" } },
      ],
      branches: Object.fromEntries(
        Array.from({ length: 33 }, (_value, index) => [`topic/${String(index).padStart(2, "0")}`, "first"]),
      ),
      pullRequests: [{ title: "Two", source: "feature/two" }],
    },
  ],
};

/** A sandbox to which faults can be added. */
export function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  return createSandbox({ seed, ...options });
}

/** A client's clock that goes with the sandbox: what the client waits passes there, and takes no time here. */
export function clockOf(sandbox: Sandbox): Clock {
  return {
    now: () => sandbox.clock.now().getTime(),
    random: () => 1,
    pause: async (milliseconds) => sandbox.clock.advance(milliseconds),
  };
}

/** A client of the sandbox that tries again and needs no time for it. */
export function clientOf(sandbox: Sandbox, options: ClientOptions = {}): Bitbucket {
  return createBitbucket({
    hosts: sandbox.hosts,
    auth: apiTokenAuth(sandbox.credentials.apiToken),
    use: [retry({ clock: clockOf(sandbox) })],
    ...options,
  });
}
