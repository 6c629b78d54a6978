import type { Store } from "@bucketkit/core/store";
import { createFileStore, createPostgresStore, createRedisStore } from "../../src/index.js";

/** Where the store of a test is, in a form that travels to other processes. */
export type Backend =
  | { readonly kind: "file"; readonly dir: string }
  | { readonly kind: "postgres"; readonly url: string }
  | { readonly kind: "redis"; readonly url: string };

/** A store with connections of its own. */
export interface OpenStore {
  readonly store: Store;
  close(): Promise<void>;
}

/** Opens the store of a backend. */
export async function openStore(backend: Backend): Promise<OpenStore> {
  switch (backend.kind) {
    case "file":
      return { store: createFileStore({ dir: backend.dir }), close: async () => undefined };
    case "postgres": {
      const { Pool } = (await import("pg")).default;
      const pool = new Pool({ connectionString: backend.url, max: 3 });
      // Of connections that wait in the pool while the server goes away; Node ends the process when nobody listens.
      pool.on("error", () => undefined);
      return { store: createPostgresStore({ pool }), close: () => pool.end() };
    }
    case "redis": {
      const { createClient } = await import("redis");
      const client = createClient({ url: backend.url });
      client.on("error", () => undefined);
      await client.connect();
      return { store: createRedisStore({ client }), close: () => client.close() };
    }
  }
}
