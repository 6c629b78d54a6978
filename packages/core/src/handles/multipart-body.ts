/** One part of a form. */
export interface FormPart {
  readonly name: string;
  readonly content: string | Uint8Array | Blob;
  /** Sent for files, not for plain fields. */
  readonly filename?: string;
  /** What Bitbucket is told about a file: `executable` or `link`. */
  readonly attributes?: "executable" | "link";
}

/**
 * A form as one Blob that carries its own content type.
 *
 * `FormData` cannot say what Bitbucket reads from a part's header, `x-attributes`. A Blob keeps files on the disk until they are sent and can
 * be sent again.
 *
 * @see https://www.rfc-editor.org/rfc/rfc7578
 */
export function multipartBody(parts: readonly FormPart[]): Blob {
  const boundary = `bucketkit-${crypto.randomUUID()}`;
  const pieces = parts.flatMap(({ name, content, filename, attributes }) => [
    `--${boundary}\r\nContent-Disposition: form-data; name="${escapeName(name)}"`,
    filename === undefined ? "" : `; filename="${escapeName(filename)}"`,
    attributes ? `; x-attributes:"${attributes}"` : "",
    filename === undefined ? "\r\n\r\n" : "\r\nContent-Type: application/octet-stream\r\n\r\n",
    content,
    "\r\n",
  ]);
  return new Blob([...pieces, `--${boundary}--\r\n`] as (string | Blob | Uint8Array<ArrayBuffer>)[], {
    type: `multipart/form-data; boundary=${boundary}`,
  });
}

/** As browsers escape them: these three would end the value or the header. */
function escapeName(name: string): string {
  return name.replace(/[\r\n"]/g, (character) => encodeURIComponent(character));
}
