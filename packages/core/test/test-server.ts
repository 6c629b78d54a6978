import type { IncomingHttpHeaders } from "node:http";
import type { Feature } from "../src/client/feature.js";

/** One request as the server saw it, body included. */
export interface SeenRequest {
  readonly method: string;
  /** Path and query exactly as they came. */
  readonly target: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  /** The same for all requests of one connection. */
  readonly connection: number;
  /** Aborted when the client leaves before it is answered. */
  readonly signal: AbortSignal;
  /** Only from a server that is a Bitbucket: what it takes the request for. */
  readonly operationId?: string | undefined;
}

/** What becomes of an answer on its way to the client. */
export type Delivery =
  /** The connection ends without an answer. */
  | { readonly kind: "reset" }
  /** Nothing ever comes. */
  | { readonly kind: "blackHole" }
  /** After so many bytes of the body the connection ends. */
  | { readonly kind: "truncate"; readonly bytes: number }
  /** After so many bytes of the body nothing more comes. */
  | { readonly kind: "stall"; readonly bytes: number }
  /** The body comes byte by byte. */
  | { readonly kind: "drip"; readonly milliseconds: number };

/** What a test answers with. */
export interface Answer {
  /** Default 200. */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  readonly text?: string | Uint8Array;
  /**
   * The test needs no more than an answer of this status, or (`any`) no more than an answer: a server that is a Bitbucket gives its own, and
   * what stands here is for those that are none.
   */
  readonly own?: "alike" | "any";
  /** Milliseconds before it begins. */
  readonly delayMs?: number;
  readonly delivery?: Delivery;
}

/** Says what each request is answered with; they are numbered from 0. */
export type Script = (request: SeenRequest, number: number) => Answer | Promise<Answer>;

/** The port by which tests get a server: real HTTP on loopback, answering as a test says. */
export interface TestServer extends AsyncDisposable {
  readonly url: string;
  readonly seen: SeenRequest[];
  /** What clients need in addition to stand what this server does to them beside the script. */
  readonly features: readonly Feature[];
  /** Stops listening. A server that is no longer needed is disposed of instead. */
  close(): Promise<void>;
}
