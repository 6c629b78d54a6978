import { X509Certificate } from "node:crypto";
import { bmpText, explicit, integer, objectId, octets, sequence, set } from "./der.js";

/** Java takes no trust store without a password; it protects nothing here. */
export const trustStorePassword = "changeit";

const data = "1.2.840.113549.1.7.1";
const certificateBag = "1.2.840.113549.1.12.10.1.3";
const x509Certificate = "1.2.840.113549.1.9.22.1";
const friendlyName = "1.2.840.113549.1.9.20";
/** Oracle's mark of a certificate that is trusted, and for whatever use. */
const trustedKeyUsage = "2.16.840.1.113894.746875.1.1";
const anyUsage = "2.5.29.37.0";

/**
 * A PKCS #12 file that makes Java trust an authority: one certificate, neither encrypted nor signed, since it is public.
 *
 * @param pem - certificate of the authority.
 * @see https://www.rfc-editor.org/rfc/rfc7292#section-4
 */
export function javaTrustStore(pem: string): Buffer {
  const { raw } = new X509Certificate(pem);
  const bag = sequence(
    objectId(certificateBag),
    explicit(sequence(objectId(x509Certificate), explicit(octets(raw)))),
    set(
      sequence(objectId(friendlyName), set(bmpText("bucketkit"))),
      sequence(objectId(trustedKeyUsage), set(objectId(anyUsage))),
    ),
  );
  const contents = sequence(contentOf(sequence(bag)));
  return sequence(integer(3), contentOf(contents));
}

function contentOf(content: Buffer): Buffer {
  return sequence(objectId(data), explicit(octets(content)));
}
