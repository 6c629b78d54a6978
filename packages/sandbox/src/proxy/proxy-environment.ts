import { trustStorePassword } from "./java-trust-store.js";
import { withPreload } from "./node-preload.js";

/** What the variables of a process behind the proxy point at. */
export interface ProxyPlace {
  /** Origin of the proxy. */
  readonly url: string;
  /** PEM file of the sandbox's authority. */
  readonly caFile: string;
  /** PEM file of the public authorities and the sandbox's. */
  readonly bundleFile: string;
  readonly allowedHosts: ReadonlySet<string>;
  /** PKCS #12 file for Java. */
  readonly javaTrustStore: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

const direct = "127.0.0.1,localhost,::1";

/** Variables by which Node, git, curl, Python, Java and Go send Bitbucket's hosts through the proxy and trust it. */
export function proxyEnvironment(place: ProxyPlace, earlier: Environment = {}): Record<string, string> {
  const inBothCases = (name: string, value: string) => ({ [name]: value, [name.toLowerCase()]: value });
  return {
    ...inBothCases("HTTP_PROXY", place.url),
    ...inBothCases("HTTPS_PROXY", place.url),
    ...inBothCases("ALL_PROXY", place.url),
    ...inBothCases("NO_PROXY", direct),
    NODE_EXTRA_CA_CERTS: place.caFile,
    NODE_USE_ENV_PROXY: "1",
    NODE_OPTIONS: withPreload(earlier.NODE_OPTIONS),
    BUCKETKIT_SANDBOX_PROXY: place.url,
    BUCKETKIT_SANDBOX_ALLOWED_HOSTS: [...place.allowedHosts].join(","),
    DENO_CERT: place.caFile,
    GIT_SSL_CAINFO: place.bundleFile,
    CURL_CA_BUNDLE: place.bundleFile,
    SSL_CERT_FILE: place.bundleFile,
    REQUESTS_CA_BUNDLE: place.bundleFile,
    PIP_CERT: place.bundleFile,
    JAVA_TOOL_OPTIONS: javaOptions(place, earlier.JAVA_TOOL_OPTIONS),
  };
}

function javaOptions({ url, javaTrustStore }: ProxyPlace, earlier: string | undefined): string {
  const { hostname, port } = new URL(url);
  const properties = {
    "http.proxyHost": hostname,
    "http.proxyPort": port,
    "https.proxyHost": hostname,
    "https.proxyPort": port,
    "http.nonProxyHosts": "localhost|127.*",
    "javax.net.ssl.trustStore": javaTrustStore,
    "javax.net.ssl.trustStoreType": "PKCS12",
    "javax.net.ssl.trustStorePassword": trustStorePassword,
  };
  const options = Object.entries(properties).map(([name, value]) => `-D${name}=${quoteForJava(value)}`);
  return [...(earlier ? [earlier] : []), ...options].join(" ");
}

/** The launcher splits the variable at spaces and at nothing inside quotes. */
function quoteForJava(text: string): string {
  return /[\s|]/.test(text) ? `"${text}"` : text;
}
