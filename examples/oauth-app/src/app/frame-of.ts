import type { Context } from "hono";
import type { Frame } from "../pages/layout.js";
import type { AppEnvironment } from "./app-environment.js";

/** What the page that answers a request knows of it. */
export function frameOf(context: Context<AppEnvironment>): Frame {
  return { nonce: context.get("secureHeadersNonce") ?? "", session: context.get("session") };
}
