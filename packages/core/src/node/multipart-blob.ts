import { randomUUID } from "node:crypto";

/**
 * A form as one multipart Blob whose type names the boundary; files in it are not read before they are sent.
 *
 * @see https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#multipart-form-data
 */
export function multipartBlob(form: FormData): Blob {
  const boundary = `bucketkit-${randomUUID()}`;
  const parts: (string | Blob)[] = [];
  for (const [name, value] of form) {
    const disposition = `--${boundary}\r\ncontent-disposition: form-data; name="${escapeName(newlines(name))}"`;
    if (typeof value === "string") parts.push(`${disposition}\r\n\r\n${newlines(value)}\r\n`);
    else {
      const type = value.type || "application/octet-stream";
      parts.push(
        `${disposition}; filename="${escapeName(value.name)}"\r\ncontent-type: ${type}\r\n\r\n`,
        value,
        "\r\n",
      );
    }
  }
  return new Blob([...parts, `--${boundary}--\r\n`], { type: `multipart/form-data; boundary=${boundary}` });
}

/** Line breaks as forms send them. */
function newlines(text: string): string {
  return text.replace(/\r\n|\r|\n/g, "\r\n");
}

/** Names must not end their own quotes or line. */
function escapeName(name: string): string {
  return name.replace(/\r/g, "%0D").replace(/\n/g, "%0A").replace(/"/g, "%22");
}
