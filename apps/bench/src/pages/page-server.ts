import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A list of 200 pages of 100 items in a process of its own; each page waits as many milliseconds as the first argument says. */
const pages = 200;
const delay = Number(process.argv[2] ?? 0);
const item = {
  type: "pullrequest",
  title: "x".repeat(200),
  links: { self: { href: "y".repeat(200) } },
  state: "OPEN",
  description: "z".repeat(600),
};
let origin = "";

function bodyOf(page: number): Buffer {
  const values = Array.from({ length: 100 }, (_value, index) => ({ ...item, id: (page - 1) * 100 + index }));
  const next =
    page < pages ? { next: `${origin}/2.0/repositories/acme/widgets/pullrequests?pagelen=50&page=${page + 1}` } : {};
  return Buffer.from(JSON.stringify({ size: pages * 100, page, pagelen: 100, values, ...next }));
}

const bodies = new Map<number, Buffer>();
const server = createServer((request, response) => {
  const page = Number(/[?&]page=(\d+)/.exec(request.url ?? "")?.[1] ?? 1);
  const body = bodies.get(page) ?? bodyOf(page);
  bodies.set(page, body);
  const answer = () => {
    response.writeHead(200, { "content-type": "application/json; charset=utf-8", "content-length": body.length });
    response.end(body);
  };
  if (delay) setTimeout(answer, delay);
  else answer();
});
server.listen(0, "127.0.0.1", () => {
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  for (let page = 1; page <= pages; page++) bodies.set(page, bodyOf(page));
  console.log(`${origin}/2.0`);
});
process.once("disconnect", () => process.exit(0));
