/** The scopes of a text in which spaces separate them. */
export function splitScopes(text = ""): string[] {
  return text.split(" ").filter(Boolean);
}
