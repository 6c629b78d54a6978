import type { Dispatcher, Pool } from "undici";
import { ConfigurationError } from "../errors/configuration-error.js";
import type { ProxyAddress } from "./choose-proxy.js";

/** How connections are made and kept. */
export interface ConnectionSettings {
  readonly connections: number;
  readonly keepAliveMs: number;
  readonly connectTimeoutMs: number;
  /** Certificates to trust; undefined for those of Node. */
  readonly certificates: readonly string[] | undefined;
  /** The way to an origin, asked once for each. */
  readonly proxyFor: (origin: string) => ProxyAddress | undefined;
}

/**
 * Loads undici and makes its pools, one for each origin.
 *
 * @throws {@link ConfigurationError} `CONFIG_MISSING` when undici is not installed.
 */
export async function createDispatcher(settings: ConnectionSettings): Promise<Dispatcher> {
  const {
    Agent,
    Pool: PoolOf,
    ProxyAgent,
  } = await import("undici").catch((cause: unknown) => {
    throw new ConfigurationError(
      "CONFIG_MISSING",
      "undiciTransport() needs undici 7. Add it with: npm install undici@7",
      cause,
    );
  });
  const { connections, keepAliveMs, connectTimeoutMs, certificates, proxyFor } = settings;
  const tls = { timeout: connectTimeoutMs, ...(certificates && { ca: [...certificates] }) };
  const pool: Pool.Options = { connections, keepAliveTimeout: keepAliveMs, connect: tls };
  return new Agent({
    ...pool,
    factory(origin) {
      const proxy = proxyFor(String(origin));
      if (!proxy) return new PoolOf(origin, pool);
      return new ProxyAgent({
        ...pool,
        ...proxy,
        proxyTls: tls,
        requestTls: tls,
        // Without this a proxy that takes connections and says nothing would be waited for five minutes.
        clientFactory: (address, options) => new PoolOf(address, { ...options, headersTimeout: connectTimeoutMs }),
      });
    },
  });
}
