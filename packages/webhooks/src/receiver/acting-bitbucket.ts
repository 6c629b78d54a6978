import {
  type ActingAs,
  type AuthStrategy,
  type Bitbucket,
  type ClientOptions,
  ConfigurationError,
  createBitbucket,
} from "@bucketkit/core";

/** A Bitbucket with the credential it acts with. */
export interface ActingBitbucket {
  readonly bitbucket: Bitbucket;
  readonly actingAs: ActingAs;
  /** UUID of the account behind the credential; `undefined` where Bitbucket does not tell. */
  ownUuid(): Promise<string | undefined>;
}

/** Stands in for a credential that was not given: reads what is public, and says before a write what is missing. */
const missingAuth: AuthStrategy = {
  kind: "anonymous",
  scopeDialect: undefined,
  authorize({ method }) {
    if (method === "GET" || method === "HEAD") return {};
    throw new ConfigurationError(
      "CONFIG_MISSING",
      "[@bucketkit/webhooks] `auth` is missing. Give createWebhooks({ auth }) the credential that handlers write with, such as authFromEnv().",
    );
  },
  describe: () => "no credential",
  usualCauses: "no `auth` in createWebhooks()",
};

/** Finds the Bitbucket of a credential; without one, a Bitbucket that only reads. */
export type ActorFor = (auth: AuthStrategy | undefined) => ActingBitbucket;

/** One Bitbucket for each credential: limits and the name of the account are learned once. */
export function createActors(options: Omit<ClientOptions, "auth">): ActorFor {
  const known = new WeakMap<AuthStrategy, ActingBitbucket>();
  return (auth = missingAuth) => {
    const before = known.get(auth);
    if (before) return before;
    const bitbucket = createBitbucket({ ...options, auth });
    let uuid: Promise<string | undefined> | undefined;
    const acting: ActingBitbucket = {
      bitbucket,
      actingAs: actingAsOf(auth),
      ownUuid() {
        if (auth === missingAuth || auth.kind === "anonymous") return Promise.resolve(undefined);
        uuid ??= bitbucket.currentUser.get().then((account) => account.uuid);
        return uuid.catch((error) => {
          uuid = undefined;
          throw error;
        });
      },
    };
    known.set(auth, acting);
    return acting;
  };
}

function actingAsOf({ kind }: AuthStrategy): ActingAs {
  if (kind === "anonymous") return "anonymous";
  if (kind === "access-token") return "bot";
  return kind === "api-token" || kind === "oauth" ? "user" : "app";
}
