import { authFromEnv, createBitbucket, readHosts } from "@bucketkit/core";
import { Command, InvalidArgumentError } from "commander";
import { plainLine } from "../terminal/plain-line.js";
import { portOf } from "../terminal/port-of.js";
import { describeDelivery } from "../webhooks/describe-delivery.js";
import { tailWebhooks } from "../webhooks/tail-webhooks.js";
import { untilStopped } from "./until-stopped.js";

interface TailFlags {
  readonly event?: string[];
  readonly port: number;
  readonly url?: string;
  readonly limit?: number;
  readonly json?: true;
}

/** `bucketkit webhooks`: what Bitbucket tells webhooks. */
export function webhooksCommand(): Command {
  return new Command("webhooks").description("See what Bitbucket tells webhooks.").addCommand(tailCommand());
}

function tailCommand(): Command {
  return new Command("tail")
    .description("Print the events of a repository as they happen, by a webhook that lasts until Ctrl+C.")
    .argument("<workspace/slug>", "repository to listen to")
    .option("--event <event...>", "events to listen to; default: all of repositories")
    .option("--port <number>", "TCP port on 127.0.0.1; 0 takes a free one", portOf, 0)
    .option("--url <url>", "where Bitbucket reaches the port, such as the URL of a tunnel")
    .option("--limit <number>", "end after so many deliveries", countOf)
    .option("--json", "print each delivery as one line of JSON")
    .action(tail);
}

async function tail(repository: string, flags: TailFlags): Promise<void> {
  const hosts = readHosts();
  const bitbucket = createBitbucket({ auth: authFromEnv(), hosts });
  // From the beginning: whoever stops it while it begins must not leave the webhook behind.
  const stopped = untilStopped();
  let printed = 0;
  let enough = (): void => {};
  const limitReached = new Promise<void>((resolve) => {
    enough = resolve;
  });
  const running = await tailWebhooks({
    bitbucket,
    hosts,
    repository,
    events: flags.event,
    port: flags.port,
    url: flags.url,
    onDelivery(event, delivery) {
      const { event: name, payload } = event;
      const line = flags.json ? JSON.stringify({ event: name, delivery, payload }) : describeDelivery(event);
      console.log(flags.json ? line : plainLine(`${new Date(delivery.receivedAt).toISOString()}  ${line}`));
      printed += 1;
      if (printed === flags.limit) enough();
    },
    onProblem: (error) => console.error(plainLine(error instanceof Error ? error.message : String(error))),
  });
  // What is printed for people must not mix with what is printed for programs.
  console.error(
    plainLine(`Listening at ${running.url} to ${running.events.length} events of ${repository}, until Ctrl+C.`),
  );
  try {
    await Promise.race([stopped, limitReached]);
  } finally {
    await running.close();
  }
}

function countOf(value: string): number {
  if (/^[1-9]\d{0,8}$/.test(value)) return Number(value);
  throw new InvalidArgumentError("It must be a whole number from 1.");
}
