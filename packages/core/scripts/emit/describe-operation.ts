/** A sentence made of the words of an operation name: `createPullRequestComment` becomes "Create a pull request comment." */
export function describeOperation(sdkName: string): string {
  const [verb = "", ...words] = sdkName.replace(/([A-Z])/g, " $1").split(" ");
  const isChoice = words[0] === "Or";
  const verbs = isChoice ? `${verb} or ${words[1]?.toLowerCase()}` : verb;
  const terms = (isChoice ? words.slice(2) : words).map((word) => abbreviations[word] ?? word.toLowerCase());
  const term = terms.join(" ");
  return `${verbs.charAt(0).toUpperCase()}${verbs.slice(1)} ${verb === "list" || isPlural(term) ? "" : article(term)}${term}.`;
}

function isPlural(term: string): boolean {
  return /[^s]s$/.test(term) && !term.endsWith("status");
}

function article(term: string): string {
  return /^(?:[aeio]|SSH)/.test(term) ? "an " : "a ";
}

const abbreviations: Readonly<Record<string, string>> = { Ssh: "SSH", Gpg: "GPG", Oidc: "OIDC", Uri: "URI" };
