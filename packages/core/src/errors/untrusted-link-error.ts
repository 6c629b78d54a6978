import { BitbucketKitError } from "./bitbucketkit-error.js";
import { redactUrl } from "./redact.js";

/** A link pointed outside Bitbucket's API, so it was not followed and no credential was sent. */
export class UntrustedLinkError extends BitbucketKitError {
  static override readonly kind = "UntrustedLinkError";
  /** The refused link without its secrets. */
  readonly url: string;

  constructor(link: string, trusted: string) {
    const url = redactUrl(link);
    super(
      "LINK_UNTRUSTED",
      `Refused to follow ${url}: it is not below ${trusted}. If this host is yours, set \`hosts\` or \`baseUrl\`.`,
    );
    this.url = url;
  }
}
