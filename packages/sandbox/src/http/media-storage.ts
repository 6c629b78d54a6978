import { pipelineFields } from "../domain/pipelines/start-pipeline.js";
import { decodePath } from "../routing/decode-path.js";
import type { World } from "../state/world.js";
import { bytes, type Reply } from "./reply.js";

/** What lies in the storage that downloads redirect to: downloads and the logs of steps; undefined for any other path. */
export function readMedia(world: World, rawPath: string): Reply | undefined {
  if (!rawPath.startsWith("/_media/")) return undefined;
  const path = decodePath(rawPath);
  const [, kind = "", repository = "", ...name] = path.isValid ? path.segments : [];
  const content = kind === "downloads" ? downloadOf(world, repository, name.join("/")) : logOf(world, repository, name);
  return content && bytes(content, { "Content-Type": "application/octet-stream" });
}

function downloadOf(world: World, repository: string, name: string): Buffer | undefined {
  const found = world.state.resources.get(`downloads {${repository}}`)?.get(name);
  return found && Buffer.from(found.fields.content as Uint8Array);
}

function logOf(world: World, repository: string, [pipeline, step]: readonly string[]): Buffer | undefined {
  const record = world.state.resources.get(`pipelines {${repository}}`)?.get(`{${pipeline}}`);
  const found = record && pipelineFields(record).steps.find(({ uuid }) => uuid === `{${step}}`);
  return found && Buffer.from(found.log);
}
