type Environment = Readonly<Record<string, string | undefined>>;

/** What git is told by variables, which beat every file of configuration. */
export interface GitPlace {
  /** Origin of the proxy. */
  readonly proxyUrl: string;
  /** What git logs in with; without it, the user's own credential helpers stay. */
  readonly credential?: { readonly user: string; readonly token: string };
}

/** Other ways by which remotes name Bitbucket. Over SSH nothing would go through a proxy. */
const sshPrefixes = [
  "git@bitbucket.org:",
  "ssh://git@bitbucket.org/",
  "ssh://git@bitbucket.org:22/",
  "ssh://git@altssh.bitbucket.org:443/",
  "ssh://bitbucket.org/",
];

/** Variables that send git's traffic with Bitbucket through the proxy, SSH remotes too, with the sandbox's credentials. */
export function gitEnvironment(place: GitPlace, earlier: Environment = {}): Record<string, string> {
  const { credential } = place;
  const settings: (readonly [string, string])[] = [
    ["http.proxy", place.proxyUrl],
    ["http.https://bitbucket.org/.proxy", place.proxyUrl],
    // A longer prefix wins over a rule of the user's that turns HTTPS into SSH.
    ["url.https://bitbucket.org/.insteadOf", "https://bitbucket.org/"],
    ...sshPrefixes.map((prefix) => ["url.https://bitbucket.org/.insteadOf", prefix] as const),
  ];
  if (credential) {
    // An empty value takes away what files have set.
    settings.push(["http.extraHeader", ""], ["http.https://bitbucket.org/.extraHeader", ""], ["credential.helper", ""]);
    settings.push(["credential.https://bitbucket.org.helper", ""]);
    settings.push([
      "credential.https://bitbucket.org.helper",
      `!f() { test "$1" = get && printf 'username=%s\\npassword=%s\\n' '${credential.user}' '${credential.token}'; }; f`,
    ]);
  }
  const first = Number(earlier.GIT_CONFIG_COUNT ?? "0") || 0;
  const numbered = settings.flatMap(([name, value], index) => [
    [`GIT_CONFIG_KEY_${first + index}`, name] as const,
    [`GIT_CONFIG_VALUE_${first + index}`, value] as const,
  ]);
  return {
    GIT_CONFIG_COUNT: String(first + settings.length),
    ...Object.fromEntries(numbered),
    ...(credential ? { GIT_TERMINAL_PROMPT: "0" } : {}),
  };
}
