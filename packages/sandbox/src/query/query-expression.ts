/** A value in a query. */
export type QueryLiteral = string | number | boolean | null | { readonly date: number };

export type ComparisonOperator = "=" | "!=" | "~" | "!~" | ">" | ">=" | "<" | "<=";

/** A parsed `q` parameter. */
export type QueryExpression =
  | { readonly kind: "and" | "or"; readonly terms: readonly QueryExpression[] }
  | {
      readonly kind: "comparison";
      readonly path: string;
      readonly operator: ComparisonOperator;
      readonly value: QueryLiteral;
    }
  | {
      readonly kind: "in";
      readonly path: string;
      readonly isNegated: boolean;
      readonly values: readonly QueryLiteral[];
    };
