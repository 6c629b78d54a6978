import { ValidationError, type ValidationIssue } from "@bucketkit/core";
import { parse } from "yaml";
import { type ReadinessRules, rulesPath } from "./readiness-rules.js";

type Check = (value: unknown, path: string) => ValidationIssue[];

/**
 * Reads the rules of a repository.
 *
 * @param text - YAML.
 * @throws {@link ValidationError} naming each field that is unknown or wrong.
 */
export function parseRules(text: string): ReadinessRules {
  let rules: unknown;
  try {
    rules = parse(text) ?? {};
  } catch (cause) {
    throw new ValidationError([
      { path: rulesPath, message: `must be YAML: ${(cause as Error).message.split("\n")[0]}` },
    ]);
  }
  const issues = root(rules, "");
  if (issues.length)
    throw new ValidationError(issues.map(({ path, message }) => ({ path: `${rulesPath}: ${path}`, message })));
  return rules as ReadinessRules;
}

const text: Check = (value, path) => (typeof value === "string" && value ? [] : wrong(path, "must be text", value));
const flag: Check = (value, path) => (typeof value === "boolean" ? [] : wrong(path, "must be true or false", value));
const count: Check = (value, path) =>
  Number.isInteger(value) && Number(value) >= 0 ? [] : wrong(path, "must be a whole number from 0", value);
const pattern: Check = (value, path) => {
  try {
    return [...text(value, path), ...(new RegExp(String(value)) && [])];
  } catch (error) {
    return wrong(path, `must be a regular expression (${(error as Error).message})`, value);
  }
};
const listOf =
  (item: Check): Check =>
  (value, path) =>
    Array.isArray(value)
      ? value.flatMap((entry, index) => item(entry, `${path}[${index}]`))
      : wrong(path, "must be a list", value);

const shape =
  (fields: Readonly<Record<string, Check>>, required: readonly string[] = []): Check =>
  (value, path) => {
    if (typeof value !== "object" || value === null || Array.isArray(value))
      return wrong(path || "the file", "must have named fields", value);
    const at = (name: string) => (path ? `${path}.${name}` : name);
    return [
      ...required.filter((name) => !(name in value)).flatMap((name) => wrong(at(name), "is missing", undefined)),
      ...Object.entries(value).flatMap(([name, entry]) =>
        Object.hasOwn(fields, name)
          ? (fields[name]?.(entry, at(name)) ?? [])
          : wrong(at(name), `is unknown; known are ${Object.keys(fields).join(", ")}`, undefined),
      ),
    ];
  };

const globs = listOf(text);
const rules: Readonly<Record<string, Check>> = {
  title: shape({ pattern, hint: text }, ["pattern"]),
  size: shape({ "max-files": count, "max-lines": count, ignore: globs }),
  tests: shape({ when: globs, require: globs }, ["when", "require"]),
  owners: listOf(shape({ paths: globs, people: listOf(text), approvals: count }, ["paths"])),
  builds: shape({ required: listOf(text), minimum: count }),
  "conflict-markers": flag,
  mergeable: flag,
};
const root = shape({
  ...rules,
  warn: listOf((value, path) =>
    Object.hasOwn(rules, String(value)) ? [] : wrong(path, `must be one of ${Object.keys(rules).join(", ")}`, value),
  ),
});

function wrong(path: string, message: string, value: unknown): ValidationIssue[] {
  return [{ path, message: `${message}${value === undefined ? "" : `, not ${JSON.stringify(value)}`}.` }];
}
