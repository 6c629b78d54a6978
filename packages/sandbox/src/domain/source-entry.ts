/** What Bitbucket says about a file beside its name. */
export type FileAttribute = "link" | "executable" | "subrepository" | "binary" | "lfs";

/** A file or directory at a commit. */
export interface SourceEntry {
  readonly commit: string;
  readonly path: string;
  readonly isDirectory: boolean;
  readonly size: number;
  readonly attributes: readonly FileAttribute[];
}
