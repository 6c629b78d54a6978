import { isWorkspaceOwner, requireUser } from "../domain/permissions.js";
import { ApiError, invalidFields, notFound } from "../errors/api-error.js";
import { webhookEvents } from "../facts/webhook-events.js";
import type { Call, OperationHandlers } from "../http/call.js";
import { listPage } from "../http/list-page.js";
import { type Input, optionalFlag, optionalList, optionalText, requiredText } from "../http/read-input.js";
import { created, empty, json } from "../http/reply.js";
import { apiLink, type Link } from "../render/links.js";
import { renderRepositorySummary, repositoryLink } from "../render/render-repository.js";
import { renderWorkspaceSummary } from "../render/render-workspace.js";
import type { WebhookRecord } from "../state/entities.js";
import { nextUuid } from "../state/identifiers.js";
import { findRepository, findWorkspace } from "./find-subject.js";

const longestSecret = 128;
const mostWebhooks = 50;
type SubjectType = "repository" | "workspace";

/** Where webhooks hang: a repository or a workspace. */
interface WebhookSubject {
  readonly type: SubjectType;
  readonly webhooks: Map<string, WebhookRecord>;
  readonly rendered: unknown;
  readonly link: (...path: readonly string[]) => Link;
}

type Find = (call: Call) => WebhookSubject;

/** Webhook subscriptions; their secrets go in and never come out. */
export const webhookOperations: OperationHandlers = {
  listHookEvents: (call) => {
    const subject = (type: SubjectType) => {
      const events = apiLink(call.world.hosts, "hook_events", type);
      return { events, links: { events } };
    };
    return json({ repository: subject("repository"), workspace: subject("workspace") });
  },
  listHookEventsForResource: (call) => {
    const type = call.parameter("subject_type");
    if (type !== "repository" && type !== "workspace") throw notFound(`${type} is not a valid subject type`);
    return listPage(call, {
      items: webhookEvents.filter((event) => type === "workspace" || !event.isWorkspaceOnly),
      render: ({ event, category, label }) => ({ event, category, label, description: `${category}: ${label}` }),
      style: "counted",
      pagelen: 30,
    });
  },
  listRepositoryHooks: (call) => list(call, repositorySubject),
  createRepositoryHook: (call) => create(call, repositorySubject),
  getRepositoryHook: (call) => get(call, repositorySubject),
  updateRepositoryHook: (call) => update(call, repositorySubject),
  deleteRepositoryHook: (call) => remove(call, repositorySubject),
  listWorkspaceHooks: (call) => list(call, workspaceSubject),
  createWorkspaceHook: (call) => create(call, workspaceSubject),
  getWorkspaceHook: (call) => get(call, workspaceSubject),
  updateWorkspaceHook: (call) => update(call, workspaceSubject),
  deleteWorkspaceHook: (call) => remove(call, workspaceSubject),
};

const repositorySubject: Find = (call) => {
  const { record } = findRepository(call, "admin");
  return {
    type: "repository",
    webhooks: record.webhooks,
    rendered: renderRepositorySummary(call.world, record),
    link: (...path) => repositoryLink(call.world, record, "hooks", ...path),
  };
};

const workspaceSubject: Find = (call) => {
  requireUser(call.caller);
  const workspace = findWorkspace(call);
  if (!isWorkspaceOwner(call.caller, workspace)) {
    throw new ApiError(403, "Only administrators of the workspace can manage its webhooks.");
  }
  return {
    type: "workspace",
    webhooks: workspace.webhooks,
    rendered: renderWorkspaceSummary(call.world, workspace),
    link: (...path) => apiLink(call.world.hosts, "workspaces", workspace.slug, "hooks", ...path),
  };
};

function list(call: Call, find: Find) {
  const subject = find(call);
  return listPage(call, {
    items: [...subject.webhooks.values()],
    render: (webhook) => render(subject, webhook),
    style: "counted",
  });
}

async function create(call: Call, find: Find) {
  const subject = find(call);
  const input = await call.body.json();
  if (subject.webhooks.size >= mostWebhooks) {
    // The cap is documented, its words are not.
    throw new ApiError(400, `This ${subject.type} has ${mostWebhooks} webhooks already.`);
  }
  const webhook: WebhookRecord = {
    uuid: nextUuid(call.world.state, "webhook"),
    url: readUrl(requiredText(input, "url")),
    description: optionalText(input, "description") ?? "",
    active: optionalFlag(input, "active") ?? true,
    events: readEvents(subject, input) ?? missingEvents(),
    secret: readSecret(input),
    skipCertVerification: optionalFlag(input, "skip_cert_verification") ?? false,
    createdAt: `${call.world.clock.now().toISOString().slice(0, -1)}000Z`,
  };
  subject.webhooks.set(webhook.uuid, webhook);
  const body = render(subject, webhook);
  return created(body, body.links.self.href);
}

function get(call: Call, find: Find) {
  const subject = find(call);
  return json(render(subject, findWebhook(call, subject)));
}

async function update(call: Call, find: Find) {
  const subject = find(call);
  const webhook = findWebhook(call, subject);
  const input = await call.body.json();
  const url = optionalText(input, "url");
  const events = readEvents(subject, input);
  // Left out keeps the secret, null clears it.
  const secret = "secret" in input ? readSecret(input) : webhook.secret;
  webhook.url = url === undefined ? webhook.url : readUrl(url);
  webhook.description = optionalText(input, "description") ?? webhook.description;
  webhook.active = optionalFlag(input, "active") ?? webhook.active;
  webhook.events = events ?? webhook.events;
  webhook.secret = secret;
  webhook.skipCertVerification = optionalFlag(input, "skip_cert_verification") ?? webhook.skipCertVerification;
  return json(render(subject, webhook));
}

function remove(call: Call, find: Find) {
  const subject = find(call);
  subject.webhooks.delete(findWebhook(call, subject).uuid);
  return empty();
}

function findWebhook(call: Call, subject: WebhookSubject): WebhookRecord {
  const uid = call.parameter("uid");
  const webhook = subject.webhooks.get(uid) ?? subject.webhooks.get(`{${uid}}`);
  if (!webhook) throw notFound(`${uid} is not a valid hook`);
  return webhook;
}

function readUrl(text: string): string {
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return text;
  throw invalidFields({ url: ["Enter a valid URL."] });
}

function readEvents(subject: WebhookSubject, input: Input): readonly string[] | undefined {
  const events = optionalList(input, "events");
  if (!events) return undefined;
  const isKnown = (name: unknown): name is string =>
    webhookEvents.some((known) => known.event === name && (subject.type === "workspace" || !known.isWorkspaceOnly));
  const unknown = events.find((name) => !isKnown(name));
  if (unknown !== undefined) throw invalidFields({ events: [`${String(unknown)} is not a valid event`] });
  if (events.length === 0) return missingEvents();
  return [...new Set(events.filter(isKnown))].sort();
}

function missingEvents(): never {
  throw invalidFields({ events: ["At least one event is required."] });
}

function readSecret(input: Input): string | undefined {
  const secret = optionalText(input, "secret");
  if (secret !== undefined && secret.length > longestSecret) {
    throw invalidFields({ secret: [`Ensure this value has at most ${longestSecret} characters.`] });
  }
  return secret === "" ? undefined : secret;
}

function render(subject: WebhookSubject, webhook: WebhookRecord) {
  return {
    type: "webhook_subscription",
    uuid: webhook.uuid,
    url: webhook.url,
    description: webhook.description,
    subject_type: subject.type,
    subject: subject.rendered,
    active: webhook.active,
    created_at: webhook.createdAt,
    events: webhook.events,
    source: null,
    read_only: false,
    skip_cert_verification: webhook.skipCertVerification,
    history_enabled: false,
    secret_set: webhook.secret !== undefined,
    links: { self: subject.link(webhook.uuid) },
  };
}
