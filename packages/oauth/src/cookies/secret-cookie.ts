import { isSecretForm } from "../secrets/random-secret.js";

/** A cookie of this package: a random secret that only the browser and, as a digest, the store know. */
export interface SecretCookie {
  readonly name: string;
  /**
   * The secret in a `Cookie` header. Undefined when it is absent, not in our form, or there twice with different values, which is how another
   * origin would plant one.
   */
  read(header: string | null | undefined): string | undefined;
  /** The `Set-Cookie` header that keeps a secret for some seconds. */
  write(secret: string, seconds: number): string;
  /** The `Set-Cookie` header that removes it. */
  clear(): string;
}

/**
 * A cookie for the origin of a redirect URI.
 *
 * On https it is named `__Host-…`, so that no other host can set it. Browsers refuse such names on http://127.0.0.1, where development happens;
 * there it has a name without the prefix and without `Secure`.
 *
 * @see https://datatracker.ietf.org/doc/html/draft-ietf-httpbis-rfc6265bis#name-the-__host-prefix
 */
export function secretCookie(redirectUri: string, base: string): SecretCookie {
  const isSecure = redirectUri.startsWith("https:");
  const name = isSecure ? `__Host-${base}` : base;
  const attributes = `Path=/; HttpOnly; SameSite=Lax${isSecure ? "; Secure" : ""}`;
  return {
    name,
    read(header) {
      const values = new Set(valuesOf(header ?? "", name));
      const [value] = values;
      return values.size === 1 && isSecretForm(value) ? value : undefined;
    },
    write: (secret, seconds) => `${name}=${secret}; Max-Age=${seconds}; ${attributes}`,
    clear: () => `${name}=; Max-Age=0; ${attributes}`,
  };
}

function valuesOf(header: string, name: string): string[] {
  return header
    .split(";")
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${name}=`))
    .map((pair) => pair.slice(name.length + 1));
}
