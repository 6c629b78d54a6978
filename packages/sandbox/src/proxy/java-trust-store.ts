import { X509Certificate } from "node:crypto";
import type { BaseBlock } from "asn1js";

/** Java takes no trust store without a password; it protects nothing here. */
export const trustStorePassword = "changeit";

const data = "1.2.840.113549.1.7.1";
const certificateBag = "1.2.840.113549.1.12.10.1.3";
const x509Certificate = "1.2.840.113549.1.9.22.1";
const friendlyName = "1.2.840.113549.1.9.20";
/** Oracle's mark of a certificate that is trusted, and for whatever use. */
const trustedKeyUsage = "2.16.840.1.113894.746875.1.1";
const anyUsage = "2.5.29.37.0";

/** The class of tags that mean something at their place only. */
const contextSpecific = 3;

/**
 * A PKCS #12 file that makes Java trust an authority: one certificate, neither encrypted nor signed, since it is public.
 *
 * @param pem - certificate of the authority.
 * @see https://www.rfc-editor.org/rfc/rfc7292#section-4
 */
export async function javaTrustStore(pem: string): Promise<Uint8Array> {
  const asn1 = await import("asn1js");
  const { raw } = new X509Certificate(pem);
  const id = (value: string) => new asn1.ObjectIdentifier({ value });
  const octets = (content: Uint8Array) => new asn1.OctetString({ valueHex: content });
  const sequence = (...value: BaseBlock[]) => new asn1.Sequence({ value });
  const set = (...value: BaseBlock[]) => new asn1.Set({ value });
  const explicit = (value: BaseBlock) =>
    new asn1.Constructed({ idBlock: { tagClass: contextSpecific, tagNumber: 0 }, value: [value] });
  const contentOf = (content: BaseBlock) => sequence(id(data), explicit(octets(new Uint8Array(content.toBER()))));
  const bag = sequence(
    id(certificateBag),
    explicit(sequence(id(x509Certificate), explicit(octets(raw)))),
    set(
      sequence(id(friendlyName), set(new asn1.BmpString({ value: "bucketkit" }))),
      sequence(id(trustedKeyUsage), set(id(anyUsage))),
    ),
  );
  const store = sequence(new asn1.Integer({ value: 3 }), contentOf(sequence(contentOf(sequence(bag)))));
  return new Uint8Array(store.toBER());
}
