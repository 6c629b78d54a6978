import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A server in a process of its own that answers every request with one repository of usual size, encoded beforehand. */
const links = Object.fromEntries(
  [
    "self",
    "html",
    "avatar",
    "pullrequests",
    "commits",
    "forks",
    "watchers",
    "branches",
    "tags",
    "downloads",
    "source",
    "hooks",
  ].map((name) => [name, { href: `https://api.bitbucket.org/2.0/repositories/acme/widgets/${name}` }]),
);
const account = {
  type: "user",
  display_name: "Zoe",
  uuid: "{5f1c5a52-0000-4000-8000-000000000001}",
  account_id: "1",
  nickname: "zoe",
  links,
};
const body = Buffer.from(
  JSON.stringify({
    type: "repository",
    uuid: "{5f1c5a52-0000-4000-8000-000000000002}",
    full_name: "acme/widgets",
    name: "widgets",
    slug: "widgets",
    owner: account,
    links,
    description: "x".repeat(600),
  }),
);
const server = createServer((_request, response) => {
  response.writeHead(200, { "content-type": "application/json; charset=utf-8", "content-length": body.length });
  response.end(body);
});
server.listen(0, "127.0.0.1", () => {
  console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}/2.0`);
});
process.once("disconnect", () => process.exit(0));
