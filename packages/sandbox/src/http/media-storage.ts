import { decodePath } from "../routing/decode-path.js";
import type { World } from "../state/world.js";
import { bytes, type Reply } from "./reply.js";

/** What lies in the storage that downloads redirect to: `/_media/downloads/{repository}/{name}`; undefined for any other path. */
export function readMedia(world: World, rawPath: string): Reply | undefined {
  if (!rawPath.startsWith("/_media/")) return undefined;
  const path = decodePath(rawPath);
  const [, kind, repository, ...name] = path.isValid ? path.segments : [];
  const found =
    kind === "downloads" ? world.state.resources.get(`downloads {${repository}}`)?.get(name.join("/")) : undefined;
  if (!found) return undefined;
  return bytes(Buffer.from(found.fields.content as Uint8Array), { "Content-Type": "application/octet-stream" });
}
