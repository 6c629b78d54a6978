/** One call of the API; answers its JSON, or `undefined` where there is none. */
// biome-ignore lint/suspicious/noExplicitAny: what the calls need of answers is read field by field.
export type Call = (method: string, path: string, body?: unknown) => Promise<any>;
