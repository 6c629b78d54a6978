/** The part of JSON Schema 2020-12 that the facts document uses. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  format?: string;
  enum?: (string | null)[];
  pattern?: string;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
  minLength?: number;
  maxLength?: number;
  uniqueItems?: boolean;
  readOnly?: boolean;
  default?: unknown;
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
  allOf?: Schema[];
  anyOf?: Schema[];
  oneOf?: Schema[];
}

export interface Parameter {
  $ref?: string;
  name: string;
  in: "path" | "query" | "header";
  required?: boolean;
  schema: Schema;
  style?: string;
  explode?: boolean;
  "x-multi-segment"?: boolean;
  "x-ref-like"?: boolean;
}

export type Content = Record<string, { schema?: Schema }>;

export interface Answer {
  $ref?: string;
  description?: string;
  content?: Content;
  headers?: Record<string, { schema: Schema }>;
}

export interface RequestBody {
  required?: boolean;
  content: Content;
}

export interface OperationObject {
  tags: string[];
  operationId: string;
  "x-sdk-name"?: string;
  "x-scopes": { oauth2: string[]; granular: string[] };
  "x-auth-types": string[];
  /** Added by the overlay: kinds of credential that cannot call it, as the SDK names them. */
  "x-refused-credentials"?: string[];
  /** Added by the overlay: scopes that may be needed instead of those of `x-scopes`. */
  "x-unsure-scopes"?: { oauth2: string[] };
  deprecated?: boolean;
  parameters: Parameter[];
  requestBody?: RequestBody;
  responses: Record<string, Answer>;
}

export type Method = "get" | "put" | "post" | "delete";

export interface FactsDocument {
  openapi: string;
  info: unknown;
  servers: unknown;
  tags: unknown;
  paths: Record<string, Partial<Record<Method, OperationObject>>>;
  components: {
    securitySchemes: unknown;
    schemas: Record<string, Schema>;
    responses: Record<string, Answer>;
    parameters: Record<string, Parameter>;
  };
}
