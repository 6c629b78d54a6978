import { createHmac, randomBytes } from "node:crypto";
import { pipelineFields } from "../domain/pipelines/start-pipeline.js";
import { encodePath } from "../render/links.js";
import { decodePath } from "../routing/decode-path.js";
import type { SandboxState } from "../state/sandbox-state.js";
import type { World } from "../state/world.js";
import { answerBytes } from "./answer-bytes.js";
import type { Reply } from "./reply.js";

/** What lies in the storage. */
export type MediaKind = "downloads" | "logs" | "caches";

/** A URL in the storage that downloads, logs and caches lead to: good for whoever has it, without a credential. */
export function mediaUrl(world: World, kind: MediaKind, ...path: readonly string[]): string {
  const place = `/_media/${[kind, ...path].map(encodePath).join("/")}`;
  return `${world.hosts.media}${place}?signature=${sign(world.state, place)}`;
}

/** What lies in the storage at a target; undefined for a path outside the storage. */
export function readMedia(world: World, target: string, headers: Headers): Reply | undefined {
  if (!target.startsWith("/_media/")) return undefined;
  const [place = "", query = ""] = target.split("?", 2);
  const plain = { "Content-Type": "text/plain" };
  if (new URLSearchParams(query).get("signature") !== sign(world.state, place))
    return { kind: "bytes", status: 403, body: Buffer.from("Forbidden"), headers: plain };
  const path = decodePath(place);
  const [, kind = "", repository = "", ...name] = path.isValid ? path.segments : [];
  const content = contentOf(world, kind, repository, name);
  return content
    ? answerBytes(content, headers)
    : { kind: "bytes", status: 404, body: Buffer.from("Not Found"), headers: plain };
}

const keys = new WeakMap<SandboxState, Buffer>();

function sign(state: SandboxState, place: string): string {
  const key = keys.get(state) ?? randomBytes(32);
  keys.set(state, key);
  return createHmac("sha256", key).update(place).digest("hex");
}

function contentOf(world: World, kind: string, repository: string, path: readonly string[]): Buffer | undefined {
  if (kind === "downloads") return downloadOf(world, repository, path.join("/"));
  return kind === "caches" ? cacheOf(world, repository, path) : logOf(world, repository, path);
}

function downloadOf(world: World, repository: string, name: string): Buffer | undefined {
  const found = world.state.resources.get(`downloads {${repository}}`)?.get(name);
  return found && Buffer.from(found.fields.content as Uint8Array);
}

/** Pipelines of the sandbox leave nothing behind, so its name has to do for what is in a cache. */
function cacheOf(world: World, repository: string, [cache]: readonly string[]): Buffer | undefined {
  const found = world.state.resources.get(`pipeline-caches {${repository}}`)?.get(`{${cache}}`);
  return found && Buffer.from(String(found.fields.name));
}

function logOf(world: World, repository: string, [pipeline, step]: readonly string[]): Buffer | undefined {
  const record = world.state.resources.get(`pipelines {${repository}}`)?.get(`{${pipeline}}`);
  const found = record && pipelineFields(record).steps.find(({ uuid }) => uuid === `{${step}}`);
  return found && Buffer.from(found.log);
}
