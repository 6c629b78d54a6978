export { createSandbox } from "./create-sandbox.js";
export type { LoggedRequest } from "./http/request-log.js";
export type { Sandbox, SandboxCredentials } from "./sandbox.js";
export type { SandboxOptions } from "./sandbox-options.js";
export type { ImportInput } from "./seed/import-repository.js";
export type {
  SeedCommit,
  SeededRepository,
  SeededUser,
  SeedFile,
  SeedInput,
  SeedProject,
  SeedPullRequest,
  SeedRepository,
  SeedResult,
  SeedUser,
  SeedWorkspace,
} from "./seed/seed-input.js";
export type { WorkspacePermission } from "./state/entities.js";
export type { SandboxHosts } from "./state/hosts.js";
