import type { ComparisonOperator, QueryExpression, QueryLiteral } from "./query-expression.js";
import { QuerySyntaxError, type QueryToken, tokenizeQuery } from "./tokenize-query.js";

const operators: ReadonlySet<string> = new Set(["=", "!=", "~", "!~", ">", ">=", "<", "<="]);
const deepestNesting = 50;

/**
 * The expression in a `q` parameter: comparisons with `= != ~ !~ > >= < <=`, `IN` and `NOT IN`, joined by `AND`
 * (binds tighter) and `OR`, in parentheses where needed.
 *
 * @throws {@link QuerySyntaxError} with the position of the fault.
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/intro/#filtering
 */
export function parseQuery(query: string): QueryExpression {
  const tokens = tokenizeQuery(query);
  let next = 0;
  const peek = (): QueryToken => tokens[next] ?? { kind: "end", position: query.length };
  const advance = (): QueryToken => {
    const token = peek();
    next += 1;
    return token;
  };
  const isWord = (token: QueryToken, word: string): boolean =>
    token.kind === "word" && token.text.toUpperCase() === word;
  const isSymbol = (token: QueryToken, symbol: string): boolean => token.kind === "symbol" && token.text === symbol;
  const expectSymbol = (symbol: string): void => {
    const token = advance();
    if (!isSymbol(token, symbol)) throw new QuerySyntaxError(`Expected "${symbol}"`, token.position);
  };

  const parseOr = (depth: number): QueryExpression => joined("or", "OR", () => parseAnd(depth));
  const parseAnd = (depth: number): QueryExpression => joined("and", "AND", () => parseTerm(depth));
  const joined = (kind: "and" | "or", word: string, parseOperand: () => QueryExpression): QueryExpression => {
    const first = parseOperand();
    const terms = [first];
    while (isWord(peek(), word)) {
      advance();
      terms.push(parseOperand());
    }
    return terms.length === 1 ? first : { kind, terms };
  };
  const parseTerm = (depth: number): QueryExpression => {
    if (!isSymbol(peek(), "(")) return parseComparison();
    if (depth >= deepestNesting) throw new QuerySyntaxError("Too many nested parentheses", peek().position);
    advance();
    const inner = parseOr(depth + 1);
    expectSymbol(")");
    return inner;
  };
  const parseComparison = (): QueryExpression => {
    const field = advance();
    if (field.kind !== "word") throw new QuerySyntaxError("Expected a field name", field.position);
    const path = field.text;
    const operator = advance();
    if (isWord(operator, "IN")) return { kind: "in", path, isNegated: false, values: parseList() };
    if (isWord(operator, "NOT")) {
      const word = advance();
      if (!isWord(word, "IN")) throw new QuerySyntaxError('Expected "IN"', word.position);
      return { kind: "in", path, isNegated: true, values: parseList() };
    }
    if (operator.kind !== "symbol" || !operators.has(operator.text)) {
      throw new QuerySyntaxError("Expected an operator", operator.position);
    }
    return { kind: "comparison", path, operator: operator.text as ComparisonOperator, value: parseLiteral() };
  };
  const parseList = (): readonly QueryLiteral[] => {
    expectSymbol("(");
    const values = [parseLiteral()];
    while (isSymbol(peek(), ",")) {
      advance();
      values.push(parseLiteral());
    }
    expectSymbol(")");
    return values;
  };
  const parseLiteral = (): QueryLiteral => {
    const token = advance();
    if (token.kind === "string") return token.text;
    if (token.kind === "number") return token.value;
    if (token.kind === "date") return { date: token.value };
    if (isWord(token, "NULL")) return null;
    if (isWord(token, "TRUE")) return true;
    if (isWord(token, "FALSE")) return false;
    throw new QuerySyntaxError("Expected a value", token.position);
  };

  const expression = parseOr(0);
  const rest = peek();
  if (rest.kind !== "end") throw new QuerySyntaxError("Expected the end of the query", rest.position);
  return expression;
}
