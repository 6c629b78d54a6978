/** One token of a `q` parameter and where it begins, counted from 0. */
export type QueryToken =
  | { readonly kind: "word"; readonly text: string; readonly position: number }
  | { readonly kind: "string"; readonly text: string; readonly position: number }
  | { readonly kind: "number"; readonly value: number; readonly position: number }
  | { readonly kind: "date"; readonly value: number; readonly position: number }
  | { readonly kind: "symbol"; readonly text: string; readonly position: number }
  | { readonly kind: "end"; readonly position: number };

/** Raised for a `q` that is not a query, with the place of the fault. */
export class QuerySyntaxError extends Error {
  override readonly name = "QuerySyntaxError";
  readonly position: number;

  constructor(problem: string, position: number) {
    super(`${problem} at position ${position}`);
    this.position = position;
  }
}

const patterns = {
  space: /\s+/y,
  date: /\d{4}-\d{2}-\d{2}(?:[Tt ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:[Zz]|[+-]\d{2}:?\d{2})?)?/y,
  number: /-?\d+(?:\.\d+)?(?![\w.])/y,
  word: /[A-Za-z_][\w-]*(?:\.[A-Za-z_*][\w-]*)*/y,
  symbol: /!=|!~|>=|<=|[=~<>(),]/y,
} as const;

/**
 * The tokens of a `q` parameter, closed by an `end` token.
 *
 * @throws {@link QuerySyntaxError} at the first character that begins no token.
 */
export function tokenizeQuery(query: string): readonly QueryToken[] {
  const tokens: QueryToken[] = [];
  let position = 0;
  const read = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = position;
    return pattern.exec(query)?.[0];
  };
  while (position < query.length) {
    const space = read(patterns.space);
    if (space) {
      position += space.length;
      continue;
    }
    if (query[position] === '"') {
      const { text, length } = readString(query, position);
      tokens.push({ kind: "string", text, position });
      position += length;
      continue;
    }
    const token = readBare(read, position);
    if (!token) throw new QuerySyntaxError(`Unexpected character ${JSON.stringify(query[position])}`, position);
    tokens.push(token.token);
    position += token.length;
  }
  tokens.push({ kind: "end", position });
  return tokens;
}

function readBare(
  read: (pattern: RegExp) => string | undefined,
  position: number,
): { token: QueryToken; length: number } | undefined {
  const date = read(patterns.date);
  if (date) {
    const isoText = date.replace(" ", "T");
    const hasTime = isoText.length > 10;
    const hasZone = /([Zz]|[+-]\d{2}:?\d{2})$/.test(isoText.slice(10));
    const value = Date.parse(hasTime && !hasZone ? `${isoText}Z` : isoText);
    if (Number.isNaN(value)) throw new QuerySyntaxError("Invalid date", position);
    return { token: { kind: "date", value, position }, length: date.length };
  }
  const number = read(patterns.number);
  if (number) return { token: { kind: "number", value: Number(number), position }, length: number.length };
  const word = read(patterns.word);
  if (word) return { token: { kind: "word", text: word, position }, length: word.length };
  const symbol = read(patterns.symbol);
  return symbol ? { token: { kind: "symbol", text: symbol, position }, length: symbol.length } : undefined;
}

function readString(query: string, start: number): { text: string; length: number } {
  let text = "";
  for (let position = start + 1; position < query.length; position += 1) {
    const character = query[position] ?? "";
    if (character === '"') return { text, length: position + 1 - start };
    if (character === "\\" && position + 1 < query.length) {
      position += 1;
      text += query[position] ?? "";
    } else {
      text += character;
    }
  }
  throw new QuerySyntaxError("Unterminated string", start);
}
