/** One line for a terminal. Names and messages come from elsewhere: what steers a terminal or turns the direction of text stays out. */
export function plainLine(text: string): string {
  return text.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu, " ");
}
