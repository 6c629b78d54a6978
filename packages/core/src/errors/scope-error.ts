import { ResponseError } from "./response-error.js";

/** The credential is valid but lacks a scope. */
export class ScopeError extends ResponseError {
  static override readonly kind = "ScopeError";

  /** Scopes Bitbucket asked for. */
  get required(): readonly string[] {
    return scopesOf(this, "required");
  }

  /** Scopes the credential has. */
  get granted(): readonly string[] {
    return scopesOf(this, "granted");
  }
}

function scopesOf({ body }: ResponseError, key: "required" | "granted"): readonly string[] {
  return (body?.detail as Partial<Record<typeof key, readonly string[]>> | undefined)?.[key] ?? [];
}
