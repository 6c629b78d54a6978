import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";

/** Java takes no trust store without a password; it protects nothing here. */
export const trustStorePassword = "changeit";

/** A PKCS #12 file that makes Java trust the sandbox, or `undefined` where there is no `keytool` to write it. */
export async function createJavaTrustStore(directory: string, caFile: string): Promise<string | undefined> {
  const file = join(directory, "ca.p12");
  const store = ["-keystore", file, "-storetype", "PKCS12", "-storepass", trustStorePassword];
  try {
    await promisify(execFile)(
      "keytool",
      ["-importcert", "-noprompt", "-alias", "bucketkit", "-file", caFile, ...store],
      {
        timeout: 20_000,
      },
    );
    return file;
  } catch {
    return undefined;
  }
}
