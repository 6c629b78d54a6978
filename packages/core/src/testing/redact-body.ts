import { redactText, redactUrl } from "../errors/redact.js";
import type { RecordedBody } from "./recording.js";

const mask = "***";

/** Names of fields whose text is a secret. */
const secretNames = /secret|passw|passphrase|token|private_?key|api_?key|authorization|credential/i;

/** A recorded body without secrets: those that are known, fields that are named like one, secured variables, and queries of links. */
export function redactBody(body: RecordedBody, secrets: readonly string[]): RecordedBody {
  if ("json" in body) return { json: redactValue(body.json, secrets) };
  if ("text" in body) return { text: redactText(body.text, secrets) };
  if ("base64" in body) return body;
  return {
    form: body.form.map(({ name, text, file }) => ({
      name,
      ...(text !== undefined && { text: secretNames.test(name) ? mask : redactText(text, secrets) }),
      ...(file && { file }),
    })),
  };
}

function redactValue(value: unknown, secrets: readonly string[]): unknown {
  if (typeof value === "string") {
    const text = redactText(value, secrets);
    return /^https?:\/\//.test(text) ? redactUrl(text) : text;
  }
  if (Array.isArray(value)) return value.map((item) => redactValue(item, secrets));
  if (typeof value !== "object" || value === null) return value;
  const isSecured = (value as { secured?: unknown }).secured === true;
  const entries = Object.entries(value).map(([name, inner]) => {
    const isSecret = secretNames.test(name) || (isSecured && name === "value");
    return [redactText(name, secrets), isSecret && typeof inner === "string" ? mask : redactValue(inner, secrets)];
  });
  return Object.fromEntries(entries);
}
