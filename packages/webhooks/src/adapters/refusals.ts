/** An answer that an adapter gives without asking the receiver. */
export interface Refusal {
  readonly status: 405 | 408 | 413 | 400 | 500;
  readonly text: string;
}

export const refusals = {
  method: { status: 405, text: "Deliveries come by POST." },
  "too-large": { status: 413, text: "The body is larger than Bitbucket sends." },
  "too-slow": { status: 408, text: "The body did not come in time." },
  broken: { status: 400, text: "The body broke off." },
  parsed: {
    status: 500,
    text: "The body was parsed before it could be verified: put this handler before express.json() and its like.",
  },
} as const satisfies Readonly<Record<string, Refusal>>;

/** How long a body may take, in milliseconds: Bitbucket gives up after ten seconds itself. */
export const bodyTimeoutMs = 10_000;
