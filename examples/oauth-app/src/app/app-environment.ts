import type { Session } from "@bucketkit/oauth/routes";

/** What handlers find in their context. */
export interface AppEnvironment {
  readonly Variables: {
    /** Absent for people who are not signed in. */
    readonly session: Session;
    readonly secureHeadersNonce?: string;
  };
}
