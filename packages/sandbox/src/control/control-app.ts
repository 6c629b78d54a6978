import { Hono } from "hono";
import { ApiError, errorBody } from "../errors/api-error.js";
import type { FaultRule } from "../faults/fault-rule.js";
import { toHar } from "../http/to-har.js";
import type { OAuthSettings } from "../oauth/oauth-settings.js";
import type { SeedConsumer, SeedToken } from "../seed/seed-input.js";
import type { Controlled } from "./controlled.js";
import { readControlBody, readSeedBody } from "./read-control-body.js";
import { requireLocal } from "./require-local.js";

/** The control API below `/_sandbox`: what the object `Sandbox` can do, for programs in every language. */
export function createControlApp<Snapshot>(findSandbox: () => Controlled<Snapshot> | undefined): Hono {
  const app = new Hono().basePath("/_sandbox");
  const own = (): Controlled<Snapshot> => {
    const sandbox = findSandbox();
    if (!sandbox) throw new ApiError(503, "The sandbox is starting");
    return sandbox;
  };
  app.use(requireLocal);
  addState(app, own);
  addFaults(app, own);
  addObservation(app, own);
  addOAuth(app, own);
  app.all("*", () => {
    throw new ApiError(404, "The control API has nothing here");
  });
  app.onError((reason, context) => {
    if (reason instanceof ApiError)
      return context.json(errorBody(reason.message, reason.details), asStatus(reason.status));
    // What an input lacks or a seed contradicts is said by plain errors.
    const isOfInput = reason instanceof TypeError || reason.name === "Error";
    return context.json(errorBody(reason.message), isOfInput ? 400 : 500);
  });
  return app;
}

type Own<Snapshot> = () => Controlled<Snapshot>;

function asStatus(status: number): 400 | 403 | 404 | 413 | 503 {
  return status === 403 || status === 404 || status === 413 || status === 503 ? status : 400;
}

function addState<Snapshot>(app: Hono, own: Own<Snapshot>): void {
  const snapshots = new Map<string, Snapshot>();
  app.get("/", (context) => {
    const { url, apiUrl, hosts, oauth } = own();
    const { authorizationUrl, tokenUrl } = oauth;
    return context.json({ url, apiUrl, hosts, oauth: { authorizationUrl, tokenUrl } });
  });
  app.get("/credentials", (context) => context.json(own().credentials));
  app.get("/clock", (context) => context.json({ now: own().clock.now().toISOString() }));
  app.post("/clock", async (context) => {
    const { freeze, advance, reset, ...others } = await readControlBody(context.req.raw);
    const [unknown] = Object.keys(others);
    if (unknown !== undefined) throw new TypeError(`clock has no "${unknown}"; it may have freeze, advance, reset.`);
    const { clock } = own();
    if (reset === true) clock.reset();
    if (freeze === true) clock.freeze();
    else if (freeze !== undefined) clock.freeze(freeze as string);
    if (advance !== undefined) clock.advance(advance as number);
    return context.json({ now: clock.now().toISOString() });
  });
  app.post("/seed", async (context) => context.json(await own().seed(await readSeedBody(context.req.raw)), 201));
  app.post("/tokens", async (context) => {
    const token = (await readControlBody(context.req.raw)) as unknown as SeedToken;
    const { tokens } = await own().seed({ tokens: { token } });
    return context.json({ token: tokens.token }, 201);
  });
  app.post("/transfers", async (context) => {
    const { repository, workspace } = await readControlBody(context.req.raw);
    if (typeof repository !== "string" || typeof workspace !== "string") {
      throw new TypeError(
        'A transfer needs "repository", as workspace/slug, and "workspace", the slug of the one that gets it.',
      );
    }
    await own().transferRepository({ repository, workspace });
    return context.body(null, 204);
  });
  app.post("/reset", async (context) => {
    await own().reset();
    return context.body(null, 204);
  });
  app.post("/snapshots", async (context) => {
    const id = String(snapshots.size + 1);
    snapshots.set(id, await own().snapshot());
    return context.json({ id }, 201);
  });
  app.post("/snapshots/:id/restore", async (context) => {
    const snapshot = snapshots.get(context.req.param("id"));
    if (!snapshot) throw new ApiError(404, "There is no such snapshot");
    await own().restore(snapshot);
    return context.body(null, 204);
  });
}

function addFaults<Snapshot>(app: Hono, own: Own<Snapshot>): void {
  app.get("/faults", (context) => context.json(own().faults.active));
  app.post("/faults", async (context) => {
    const { faults } = own();
    faults.add((await readControlBody(context.req.raw)) as unknown as FaultRule);
    return context.json(faults.active.at(-1), 201);
  });
  app.delete("/faults", (context) => {
    own().faults.clear();
    return context.body(null, 204);
  });
  app.delete("/faults/:id", (context) => {
    if (!own().faults.remove(Number(context.req.param("id")))) throw new ApiError(404, "There is no such fault");
    return context.body(null, 204);
  });
}

function addObservation<Snapshot>(app: Hono, own: Own<Snapshot>): void {
  app.get("/requests", (context) => context.json(own().requests));
  app.get("/requests.har", (context) => context.json(toHar(own().requests, own().url)));
  app.get("/scope-advice", (context) => context.json(own().scopeAdvice()));
  app.get("/deliveries", (context) => context.json([...own().deliveries]));
  app.post("/deliveries/:id/redeliver", (context) => context.json(own().redeliver(context.req.param("id")), 201));
}

function addOAuth<Snapshot>(app: Hono, own: Own<Snapshot>): void {
  app.get("/oauth", (context) => context.json(own().oauth.settings));
  app.patch("/oauth", async (context) => {
    const { oauth } = own();
    oauth.configure((await readControlBody(context.req.raw)) as Partial<OAuthSettings>);
    return context.json(oauth.settings);
  });
  app.get("/consumers", (context) => context.json(own().oauth.consumers));
  app.post("/consumers", async (context) => {
    const { name, ...consumer } = await readControlBody(context.req.raw);
    if (typeof name !== "string" || name === "") throw new TypeError("name must be a string that is not empty.");
    return context.json(own().oauth.addConsumer(name, consumer as SeedConsumer), 201);
  });
  app.delete("/consumers/:key", (context) => {
    if (!own().oauth.removeConsumer(context.req.param("key"))) throw new ApiError(404, "There is no such consumer");
    return context.body(null, 204);
  });
}
