/** Whether a path is TypeScript or JavaScript source, including type tests and configuration. */
export function isCode(file: string): boolean {
  return /\.(?:[cm]?[jt]s|[jt]sx)$/.test(file) && !file.endsWith(".d.ts");
}

/** Whether a path belongs to tests or to scripts of developers: code that is never published. */
export function isDevelopmentCode(file: string): boolean {
  return /(?:^|\/)(?:test|scripts|bench|__fixtures__)\/|\.test(?:-d)?\.[cm]?tsx?$|\.config\.[cm]?[jt]s$/.test(file);
}

/** Whether a path was written by a generator. */
export function isGenerated(file: string): boolean {
  return /(?:^|\/)generated\//.test(file);
}
