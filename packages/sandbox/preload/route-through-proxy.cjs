// @ts-check
// Loaded into every Node process that `bucketkit sandbox run` starts, by NODE_OPTIONS: sends fetch, http and https through
// the sandbox's proxy, and lets no socket out to anywhere else. Node before 24 does not read HTTPS_PROXY by itself.
"use strict";

const https = require("node:https");
const http = require("node:http");
const net = require("node:net");
const tls = require("node:tls");

const proxy = process.env.BUCKETKIT_SANDBOX_PROXY;
const allowed = new Set((process.env.BUCKETKIT_SANDBOX_ALLOWED_HOSTS ?? "").split(",").filter((host) => host !== ""));
if (proxy) {
  const { hostname, port } = new URL(proxy);
  refuseDirectConnections();
  routeAgents(hostname, Number(port));
  routeFetch(proxy);
}

/** @param {string | undefined} host */
function isLocal(host) {
  if (host === undefined || host === "") return true;
  const name = host.toLowerCase().replace(/^\[|\]$/g, "");
  return (
    name === "localhost" ||
    name.endsWith(".localhost") ||
    name === "::1" ||
    /^127(\.\d{1,3}){3}$/.test(name) ||
    name === "0.0.0.0" ||
    name === "::"
  );
}

/** Whatever library opens it: a socket to another machine fails, as it would without a network. */
function refuseDirectConnections() {
  const connect = net.Socket.prototype.connect;
  // @ts-expect-error The overloads are kept by handing everything on.
  net.Socket.prototype.connect = function (...parameters) {
    // net.connect() hands over its own normalized array; others hand over options, a port, or a path.
    const first = Array.isArray(parameters[0]) ? parameters[0][0] : parameters[0];
    const isPort = typeof first === "number" || (typeof first === "string" && /^\d+$/.test(first));
    const host =
      typeof first === "object" && first !== null
        ? first.path
          ? undefined
          : first.host
        : isPort && typeof parameters[1] === "string"
          ? parameters[1]
          : undefined;
    if (isLocal(host) || allowed.has(String(host).toLowerCase()))
      return connect.apply(this, /** @type {any} */ (parameters));
    const error = Object.assign(
      new Error(`connect to ${host} refused: inside the sandbox connections go through its proxy`),
      { code: "ECONNREFUSED", syscall: "connect", address: host },
    );
    process.nextTick(() => this.destroy(error));
    return this;
  };
}

/** @param {string} proxyHost @param {number} proxyPort */
function routeAgents(proxyHost, proxyPort) {
  for (const [agent, isSecure] of /** @type {const} */ ([
    [http.Agent, false],
    [https.Agent, true],
  ])) {
    const own = agent.prototype.createConnection;
    agent.prototype.createConnection = function (options, done) {
      const host = options.host ?? options.hostname ?? "localhost";
      if (options.socketPath || isLocal(host)) return own.call(this, options, done);
      const authority = `${host}:${options.port ?? (isSecure ? 443 : 80)}`;
      const request = http.request({
        host: proxyHost,
        port: proxyPort,
        method: "CONNECT",
        path: authority,
        headers: { Host: authority },
        agent: false,
      });
      request.once("connect", (response, socket) => {
        if (response.statusCode !== 200) {
          socket.destroy();
          done?.(new Error(`The sandbox's proxy refused ${authority} with ${response.statusCode}.`), socket);
          return;
        }
        if (!isSecure) return done?.(null, socket);
        const { path: _, ...rest } = options;
        done?.(
          null,
          tls.connect({ ...rest, socket, servername: options.servername || (net.isIP(host) ? undefined : host) }),
        );
      });
      request.once("error", (error) => done?.(error, /** @type {any} */ (undefined)));
      request.end();
      return /** @type {any} */ (undefined);
    };
  }
}

/** @param {string} url */
function routeFetch(url) {
  // Since 24, fetch reads HTTPS_PROXY, as NODE_USE_ENV_PROXY tells it.
  if (Number(process.versions.node.split(".")[0]) >= 24) return;
  // Node's own fetch looks its dispatcher up here, as undici of any version does. Loaded at first use: most programs need none.
  const place = Symbol.for("undici.globalDispatcher.1");
  Object.defineProperty(globalThis, place, {
    configurable: true,
    enumerable: false,
    get() {
      // undici looks here too while it loads, and then puts an agent of its own here.
      Object.defineProperty(globalThis, place, { configurable: true, writable: true, value: undefined });
      const { EnvHttpProxyAgent, setGlobalDispatcher } = require("undici");
      const agent = new EnvHttpProxyAgent({ httpProxy: url, httpsProxy: url, noProxy: "127.0.0.1,localhost,::1" });
      setGlobalDispatcher(agent);
      return agent;
    },
    set(value) {
      Object.defineProperty(globalThis, place, { configurable: true, writable: true, value });
    },
  });
}
