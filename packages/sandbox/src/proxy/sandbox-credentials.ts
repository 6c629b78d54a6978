/** Credentials of the sandbox that take the place of the user's. */
export interface ReplacementCredentials {
  readonly apiToken: { readonly email: string; readonly token: string; readonly gitUser: string };
  readonly accessToken: { readonly token: string };
}

type Environment = Readonly<Record<string, string | undefined>>;

const aboutBitbucket = /BITBUCKET|BUCKETKIT|ATLASSIAN|^BB_|_BB_/i;
const holdsAccessToken = /ACCESS_?TOKEN|BEARER/i;
const holdsToken = /TOKEN|PASSWORD|PASSWD|_PASS$|_PAT$|API_?KEY/i;
const holdsAccount = /EMAIL|USER_?NAME|_USER$|LOGIN/i;
const holdsSecret = /SECRET|PRIVATE|CREDENTIAL|OAUTH|_KEY$|AUTH|COOKIE/i;
const looksLikeToken = /AT[ABC]TT3x|ATBB[A-Za-z0-9]{8}|:\/\/[^/\s@]+@(api\.)?bitbucket\.org/;
const askers = new Set(["GIT_ASKPASS", "SSH_ASKPASS", "NETRC", "BUCKETKIT_HOSTS"]);

/**
 * The environment with every credential for Bitbucket taken away, and those of the sandbox where a name says what it holds.
 * Names of other services stay as they are, unless what they hold looks like a token of Atlassian's.
 */
export function replaceCredentials(
  environment: Environment,
  { apiToken, accessToken }: ReplacementCredentials,
): Record<string, string> {
  const replaced: Record<string, string> = {};
  for (const [name, value] of Object.entries(environment)) {
    if (value === undefined || askers.has(name)) continue;
    const isOurs = aboutBitbucket.test(name);
    if (isOurs && holdsAccessToken.test(name)) replaced[name] = accessToken.token;
    else if (isOurs && holdsToken.test(name)) replaced[name] = apiToken.token;
    else if (isOurs && holdsAccount.test(name)) replaced[name] = apiToken.email;
    else if (!(isOurs && holdsSecret.test(name)) && !looksLikeToken.test(value)) replaced[name] = value;
  }
  return { ...replaced, BITBUCKET_EMAIL: apiToken.email, BITBUCKET_API_TOKEN: apiToken.token };
}
