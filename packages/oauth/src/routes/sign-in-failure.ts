import { BitbucketKitError } from "@bucketkit/core";
import { AuthorizationError } from "../errors/authorization-error.js";
import type { SignInFailure } from "./oauth-routes-options.js";

/** What to tell the person about an error; undefined for one that is not about this sign-in. */
export function signInFailure(error: unknown, loginPath: string): SignInFailure | undefined {
  if (AuthorizationError.isInstance(error)) {
    const loginUrl =
      error.returnTo === undefined ? loginPath : `${loginPath}?${new URLSearchParams({ returnTo: error.returnTo })}`;
    if (error.error === "access_denied") {
      return { reason: "denied", status: 403, message: "You did not allow the access.", loginUrl, error };
    }
    const message = "This sign-in has expired, was used before, or was begun in another browser. Please try again.";
    return { reason: "invalid", status: 400, message, loginUrl, error };
  }
  if (!BitbucketKitError.isInstance(error)) return undefined;
  const message = "Bitbucket could not complete the sign-in. Please try again later.";
  return { reason: "unavailable", status: 502, message, loginUrl: loginPath, error };
}

/** The failure of somebody who may not sign in here. */
export function forbidden(loginPath: string): SignInFailure {
  const message = "Your account may not sign in here.";
  return { reason: "forbidden", status: 403, message, loginUrl: loginPath, error: undefined };
}
