/** One HTTP request as a transport sends it. */
export interface TransportRequest {
  readonly method: string;
  readonly url: string;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: TransportRequestBody | undefined;
  readonly signal: AbortSignal | undefined;
}

/** A body in a form that can be sent again. */
export type TransportRequestBody = string | Uint8Array | URLSearchParams | FormData | Blob;

/** What a transport gives back; the `Response` of `fetch` is one. */
export interface TransportResponse {
  readonly status: number;
  readonly headers: { get(name: string): string | null; forEach(visit: (value: string, name: string) => void): void };
  readonly body: ReadableStream<Uint8Array> | null;
  text(): Promise<string>;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/**
 * How requests reach the network. It neither follows redirects nor throws on an HTTP status; it throws when there is no response.
 *
 * @see https://fetch.spec.whatwg.org/#requests for the meaning of the fields
 */
export interface Transport {
  send(request: TransportRequest): Promise<TransportResponse>;
}
