import { readHosts } from "@bucketkit/core";
import { Command, InvalidArgumentError, Option } from "commander";
import { loginFolder } from "../login/login-folder.js";
import { openBrowser } from "../login/open-browser.js";
import { readConsumer, usualRedirectUri } from "../login/read-consumer.js";
import { clientOf, forgetLogin, openLogin, readLogin, saveLogin } from "../login/saved-login.js";
import { signInByBrowser } from "../login/sign-in-by-browser.js";
import { plainLine } from "../terminal/plain-line.js";

interface FolderFlag {
  readonly folder: string;
}

interface LoginFlags extends FolderFlag {
  readonly browser: boolean;
  readonly clientId?: string;
  readonly json?: true;
  readonly redirectUri: string;
  readonly scope?: string[];
  readonly timeout: number;
}

/** `bucketkit login`: signs in to Bitbucket with an OAuth consumer of your own, and hands out tokens that are valid. */
export function loginCommand(): Command {
  return new Command("login")
    .description("Sign in to Bitbucket with a browser, by an OAuth consumer of your own.")
    .option("--client-id <key>", "key of the consumer; default: BITBUCKET_CLIENT_ID")
    .option("--redirect-uri <url>", "callback URL of the consumer, on 127.0.0.1", usualRedirectUri)
    .option("--scope <scope...>", "classic scopes to ask for; default: all that the consumer has")
    .option("--timeout <seconds>", "seconds to wait for you", secondsOf, 300)
    .option("--no-browser", "only print the address to open")
    .option("--json", "print who signed in as one line of JSON")
    .addOption(folderOption())
    .enablePositionalOptions()
    .addCommand(tokenCommand())
    .addCommand(forgetCommand())
    .action(signIn);
}

function tokenCommand(): Command {
  return new Command("token")
    .description("Print an access token that is valid now, for BITBUCKET_OAUTH_ACCESS_TOKEN.")
    .addOption(folderOption())
    .action(async ({ folder }: FolderFlag) => {
      const place = openLogin(folder, readHosts());
      const { consumer, accountId } = await readLogin(place);
      const auth = clientOf(place, consumer).authFor(accountId);
      const credentials = await auth.gitCredentials?.();
      console.log(credentials?.password);
    });
}

function forgetCommand(): Command {
  return new Command("forget")
    .description("Sign out: forget the tokens and the consumer.")
    .addOption(folderOption())
    .action(async ({ folder }: FolderFlag) => {
      const hosts = readHosts();
      await forgetLogin(openLogin(folder, hosts));
      console.log(
        `Signed out on this machine. To take the access back as well, remove it at ${hosts.web}/account/settings/app-authorizations/`,
      );
    });
}

async function signIn(flags: LoginFlags): Promise<void> {
  const consumer = readConsumer(flags, process.env);
  const place = openLogin(flags.folder, readHosts());
  const client = clientOf(place, consumer, flags.scope);
  const { account, scopes } = await signInByBrowser(client, {
    timeoutMs: flags.timeout * 1000,
    onReady(url) {
      // What is printed for people must not mix with what is printed for programs.
      console.error(`Open this address in a browser on this machine to sign in:\n  ${url}`);
      if (flags.browser) openBrowser(url);
    },
  });
  const { accountId, displayName } = account;
  await saveLogin(place, { consumer, accountId });
  const result = { accountId, displayName, scopes, folder: place.folder };
  console.log(
    flags.json ? JSON.stringify(result) : plainLine(`Signed in as ${displayName}. Scopes: ${scopes.join(", ")}.`),
  );
}

function folderOption(): Option {
  return new Option("--folder <path>", "where the login is kept").default(loginFolder(process.env));
}

function secondsOf(value: string): number {
  const seconds = Number(value);
  if (seconds > 0 && seconds <= 3600) return seconds;
  throw new InvalidArgumentError("It must be a number of seconds up to 3600.");
}
