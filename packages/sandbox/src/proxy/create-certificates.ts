import { webcrypto } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { rootCertificates } from "node:tls";
import { javaTrustStore } from "./java-trust-store.js";

/** Names that a certificate of the sandbox is valid for, beside 127.0.0.1. */
const certifiedHosts = [
  "bitbucket.org",
  "api.bitbucket.org",
  "bytebucket.org",
  "auth.atlassian.com",
  "id.atlassian.com",
  "api.media.atlassian.com",
  "localhost",
];
const validDays = 30;
const keyAlgorithm = { name: "ECDSA", namedCurve: "P-256" };
const signingAlgorithm = { name: "ECDSA", hash: "SHA-256" };

/** Certificates of one sandbox. Its authority signs once and its key is then forgotten: it is never written anywhere. */
export interface Certificates {
  /** PEM file of the authority alone, for what adds to the system's authorities. */
  readonly caFile: string;
  /** PEM file of the public authorities and ours, for what takes one file instead of the system's. */
  readonly bundleFile: string;
  /** PKCS #12 file of the authority, for Java. */
  readonly javaTrustStore: string;
  /** PEM of the server's certificate. */
  readonly certificate: string;
  /** PEM of the server's key. */
  readonly key: string;
}

/**
 * Makes an authority and a server certificate of it, valid for 30 days, and writes the public files into `directory`,
 * which is made with mode 0700.
 *
 * @see https://www.rfc-editor.org/rfc/rfc5280
 */
export async function createCertificates(directory: string): Promise<Certificates> {
  // Both together take a tenth of a second to load, which only the proxy needs.
  await import("reflect-metadata");
  const x509 = await import("@peculiar/x509");
  const [authorityKeys, serverKeys] = await Promise.all([generateKeys(), generateKeys()]);
  // Clocks of containers and virtual machines may be behind.
  const notBefore = new Date(Date.now() - 24 * 3_600_000);
  const notAfter = new Date(Date.now() + validDays * 24 * 3_600_000);
  const authority = await x509.X509CertificateGenerator.createSelfSigned({
    name: "CN=bucketkit sandbox (this machine only)",
    keys: authorityKeys,
    notBefore,
    notAfter,
    signingAlgorithm,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
      await x509.SubjectKeyIdentifierExtension.create(authorityKeys.publicKey),
    ],
  });
  const server = await x509.X509CertificateGenerator.create({
    subject: "CN=bitbucket.org",
    issuer: authority.subject,
    publicKey: serverKeys.publicKey,
    signingKey: authorityKeys.privateKey,
    notBefore,
    notAfter,
    signingAlgorithm,
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
      new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
      new x509.SubjectAlternativeNameExtension([
        ...certifiedHosts.map((value) => ({ type: "dns" as const, value })),
        { type: "ip" as const, value: "127.0.0.1" },
      ]),
      await x509.AuthorityKeyIdentifierExtension.create(authorityKeys.publicKey),
      await x509.SubjectKeyIdentifierExtension.create(serverKeys.publicKey),
    ],
  });
  const authorityPem = `${authority.toString("pem")}\n`;
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const caFile = join(directory, "ca.pem");
  const bundleFile = join(directory, "ca-bundle.pem");
  const javaFile = join(directory, "ca.p12");
  const trustStore = await javaTrustStore(authorityPem);
  await Promise.all([
    writeFile(caFile, authorityPem, { mode: 0o600 }),
    writeFile(bundleFile, `${rootCertificates.join("\n")}\n${authorityPem}`, { mode: 0o600 }),
    writeFile(javaFile, trustStore, { mode: 0o600 }),
  ]);
  const exported = Buffer.from(await webcrypto.subtle.exportKey("pkcs8", serverKeys.privateKey));
  return {
    caFile,
    bundleFile,
    javaTrustStore: javaFile,
    certificate: server.toString("pem"),
    key: x509.PemConverter.encode(exported, x509.PemConverter.PrivateKeyTag),
  };
}

function generateKeys(): Promise<webcrypto.CryptoKeyPair> {
  return webcrypto.subtle.generateKey(keyAlgorithm, true, ["sign", "verify"]);
}
