/** What can go wrong with one connection between a client and a server. */
export type Fault =
  | { readonly kind: "none" }
  /** Milliseconds before each chunk of the answer. */
  | { readonly kind: "latency"; readonly milliseconds: number }
  /** Bytes a second of the answer. */
  | { readonly kind: "bandwidth"; readonly bytesPerSecond: number }
  /** The connection is reset as soon as the request arrives. */
  | { readonly kind: "reset-before-headers" }
  /** The connection is reset after the headers of the answer. */
  | { readonly kind: "reset-after-headers" }
  /** The connection is reset in the middle of the body. */
  | { readonly kind: "reset-in-body" }
  /** The connection ends in good order, but in the middle of the body. */
  | { readonly kind: "truncate" }
  /** One byte of the answer at a time, so slowly that it never gets anywhere. */
  | { readonly kind: "slow-drip" }
  /** The request is swallowed and nothing ever comes back. */
  | { readonly kind: "black-hole" }
  /** The server closes its side without a word, and keeps listening. */
  | { readonly kind: "half-close" }
  /** The compressed body has a wrong byte in its middle. */
  | { readonly kind: "corrupt-gzip" };

/** Every fault with settings that a test can bear. */
export const faults: readonly Fault[] = [
  { kind: "none" },
  { kind: "latency", milliseconds: 40 },
  { kind: "bandwidth", bytesPerSecond: 20_000 },
  { kind: "reset-before-headers" },
  { kind: "reset-after-headers" },
  { kind: "reset-in-body" },
  { kind: "truncate" },
  { kind: "slow-drip" },
  { kind: "black-hole" },
  { kind: "half-close" },
  { kind: "corrupt-gzip" },
];
