import { X509Certificate } from "node:crypto";
import { rootCertificates } from "node:tls";
import { ConfigurationError } from "../errors/configuration-error.js";

const pem = /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g;

/**
 * The certificates of Node together with own ones, as TLS takes them.
 *
 * @param own - one or more texts in PEM form, each with one certificate or more.
 * @throws {@link ConfigurationError} `CONFIG_INVALID` when a text has no certificate, or one that cannot be read.
 */
export function trustedCertificates(own: string | readonly string[]): string[] {
  const certificates = [own].flat().flatMap((text) => {
    const found = text.match(pem) ?? [];
    if (found.length === 0 || !found.every(isReadable))
      throw new ConfigurationError(
        "CONFIG_INVALID",
        "The option `ca` must be certificates in PEM form, as text and not the path of a file.",
      );
    return found;
  });
  return [...rootCertificates, ...certificates];
}

function isReadable(certificate: string): boolean {
  try {
    return new X509Certificate(certificate).subject !== undefined;
  } catch {
    return false;
  }
}
