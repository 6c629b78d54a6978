import { posix } from "node:path";
import { isBinary, markupOf } from "../domain/file-kind.js";
import { ApiError } from "../errors/api-error.js";
import type { Call } from "../http/call.js";
import { json, type Reply } from "../http/reply.js";
import { repositoryWebLink } from "../render/render-repository.js";
import { renderText } from "../render/rendered-text.js";
import type { SourceLocation } from "./source-operations.js";

/**
 * A file of markup with its HTML; relative links in it lead to the sources at the same commit.
 *
 * Which status Bitbucket has for files that it cannot render is not known.
 */
export function renderedFile(
  call: Call,
  { subject, commit, found, cacheHeaders }: SourceLocation,
  content: Buffer,
): Reply {
  const markup = markupOf(found.path);
  if (markup === undefined || isBinary(content)) {
    throw new ApiError(
      400,
      `${found.path} cannot be rendered: it is no text in Markdown, reStructuredText or Textile.`,
    );
  }
  if (markup !== "markdown") {
    throw new ApiError(501, `${call.operation.operationId} with format=rendered is not simulated yet for .${markup}`);
  }
  const folder = posix.dirname(`/${found.path}`);
  const resolveLink = (href: string): string => {
    const [path = "", suffix = ""] = href.split(/(?=[?#])(.*)/s);
    const target = posix.join(path.startsWith("/") ? "/" : folder, path);
    return new URL(repositoryWebLink(call.world, subject.record, "src", commit).href).pathname + target + suffix;
  };
  return json(renderText(decodeText(content), { resolveLink }), { headers: cacheHeaders });
}

/** Text in UTF-8, or else in the encoding where every byte is a character. */
function decodeText(content: Buffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(content);
  } catch {
    return content.toString("latin1");
  }
}
