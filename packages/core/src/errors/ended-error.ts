import type { BitbucketKitErrorCode } from "./error-codes.js";
import { ResponseError, type ResponseErrorFacts } from "./response-error.js";

/** What is known about a function that Bitbucket has ended. */
export interface Ending {
  /** Day since which it is gone, `2026-04-14`. */
  readonly since?: string | undefined;
  /** Atlassian's change id, `CHANGE-2770`. */
  readonly changeId?: string | undefined;
  /** What to use instead. */
  readonly replacement?: string | undefined;
}

/** Bitbucket has ended what was asked for. */
export class EndedError extends ResponseError implements Ending {
  static override readonly kind = "EndedError";
  declare readonly since?: string | undefined;
  declare readonly changeId?: string | undefined;
  declare readonly replacement?: string | undefined;

  constructor(code: BitbucketKitErrorCode, message: string, facts: ResponseErrorFacts & Ending) {
    super(code, message, facts);
  }

  /** Where Atlassian announced it. */
  get announcementUrl(): string | undefined {
    return (this.body?.data as { announcement_url?: string } | undefined)?.announcement_url;
  }
}

/** Whether an error says that Bitbucket no longer offers this. */
export function isEnded(error: unknown): error is EndedError {
  return EndedError.isInstance(error);
}
