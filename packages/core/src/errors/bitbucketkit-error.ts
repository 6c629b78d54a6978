import type { BitbucketKitErrorCode } from "./error-codes.js";

const kindsMarker = Symbol.for("bucketkit.error.kinds");

/**
 * The base of every error this SDK throws.
 *
 * Use `isInstance` instead of `instanceof`: it also recognises errors of another copy of the package in the same process.
 *
 * @example
 * ```ts
 * import { BitbucketKitError } from "@bucketkit/core";
 *
 * export function codeOf(error: unknown): string | undefined {
 *   return BitbucketKitError.isInstance(error) ? error.code : undefined;
 * }
 * ```
 */
export class BitbucketKitError extends Error {
  /** The name `isInstance` compares, kept apart from the class name because minifiers change that. */
  static readonly kind: string = "BitbucketKitError";

  /** Whether a value is an error of this class, whichever copy of the package made it. */
  static isInstance<Class extends abstract new (...parameters: never) => unknown>(
    this: Class & { readonly kind: string },
    value: unknown,
  ): value is InstanceType<Class> {
    const kinds = (value as { [kindsMarker]?: unknown } | null | undefined)?.[kindsMarker];
    return Array.isArray(kinds) && kinds.includes(this.kind);
  }

  /** Stable identifier of what went wrong. */
  readonly code: BitbucketKitErrorCode;

  constructor(code: BitbucketKitErrorCode, message: string, cause?: unknown) {
    // Other packages name themselves.
    super(message[0] === "[" ? message : `[@bucketkit/core] ${message}`, cause === undefined ? undefined : { cause });
    this.code = code;
    const kinds: string[] = [];
    for (let type = new.target as { kind?: string } | null; type?.kind; type = Object.getPrototypeOf(type)) {
      kinds.push(type.kind);
    }
    for (const [key, value] of [
      ["name", kinds[0]],
      [kindsMarker, kinds],
    ] as const)
      Object.defineProperty(this, key, { value });
  }
}
