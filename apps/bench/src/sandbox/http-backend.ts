import { spawn } from "node:child_process";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** Git's own server program behind node:http: what a push costs without a Bitbucket around it. */
export async function serveHttpBackend(projectRoot: string): Promise<{ url: string; close(): void }> {
  const server = createServer((incoming, outgoing) => answer(projectRoot, incoming, outgoing));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, close: () => end(server) };
}

function end(server: Server): void {
  server.closeAllConnections();
  server.close();
}

function answer(projectRoot: string, incoming: IncomingMessage, outgoing: ServerResponse): void {
  const [path = "", query = ""] = (incoming.url ?? "").split("?", 2);
  const child = spawn("git", ["http-backend"], {
    env: {
      ...process.env,
      GIT_PROJECT_ROOT: projectRoot,
      GIT_HTTP_EXPORT_ALL: "1",
      PATH_INFO: path,
      QUERY_STRING: query,
      REQUEST_METHOD: incoming.method ?? "GET",
      CONTENT_TYPE: incoming.headers["content-type"] ?? "",
      HTTP_CONTENT_ENCODING: String(incoming.headers["content-encoding"] ?? ""),
      GIT_PROTOCOL: String(incoming.headers["git-protocol"] ?? ""),
      REMOTE_USER: "bench",
    },
  });
  incoming.pipe(child.stdin);
  child.stdin.on("error", () => undefined);
  let head: Buffer | undefined = Buffer.alloc(0);
  child.stdout.on("data", (chunk: Buffer) => {
    if (!head) return void outgoing.write(chunk);
    head = Buffer.concat([head, chunk]);
    const at = head.indexOf("\r\n\r\n");
    if (at < 0) return;
    const headers = head
      .subarray(0, at)
      .toString("latin1")
      .split("\r\n")
      .map((line) => line.split(/:\s*/, 2));
    const status = headers.find(([name]) => name === "Status")?.[1];
    const others = headers.filter(([name]) => name !== "Status") as [string, string][];
    outgoing.writeHead(Number.parseInt(status ?? "200", 10), Object.fromEntries(others));
    outgoing.write(head.subarray(at + 4));
    head = undefined;
  });
  child.on("close", () => outgoing.end());
}
