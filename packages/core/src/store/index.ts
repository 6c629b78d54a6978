export { pause } from "../client/pause.js";
export { LockTimeoutError } from "../errors/lock-timeout-error.js";
export { checkWrite } from "./check-write.js";
export type { StoreConformanceCase } from "./conformance/conformance-case.js";
export { type StoreConformanceOptions, storeConformance } from "./conformance/store-conformance.js";
export { createMemoryStore, type MemoryStoreOptions } from "./create-memory-store.js";
export { encodeValue } from "./encode-value.js";
export type { Store, StoreEntry, StoreLease, StoreLockOptions, StoreWriteOptions } from "./store.js";
