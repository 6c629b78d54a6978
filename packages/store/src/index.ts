export { type EncryptionOptions, encrypted } from "./encryption/encrypted.js";
export type { EncryptionKey } from "./encryption/encryption-key.js";
export { DecryptionError, type DecryptionProblem } from "./errors/decryption-error.js";
export { createFileStore, type FileStoreOptions } from "./file/create-file-store.js";
export { createPostgresStore, type PostgresStoreOptions } from "./postgres/create-postgres-store.js";
export type { PostgresPool } from "./postgres/postgres-pool.js";
export { createRedisStore, type RedisStoreOptions } from "./redis/create-redis-store.js";
export type { RedisClient } from "./redis/redis-client.js";
