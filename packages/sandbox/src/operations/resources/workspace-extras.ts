import { createPublicKey, generateKeyPairSync } from "node:crypto";
import { repositoriesIn } from "../../domain/find-records.js";
import { isWorkspaceOwner, requireUser, userPermission } from "../../domain/permissions.js";
import { ApiError, notFound } from "../../errors/api-error.js";
import type { Call, OperationHandlers } from "../../http/call.js";
import { listPage } from "../../http/list-page.js";
import { bytes, json } from "../../http/reply.js";
import { renderAccountOf } from "../../render/render-account.js";
import { renderRepositorySummary } from "../../render/render-repository.js";
import type { RepositoryRecord, WorkspaceRecord } from "../../state/entities.js";
import { findOwnWorkspace, findWorkspace } from "../find-subject.js";

/** What a workspace tells beside its members and projects: who may do what with its repositories, and the keys of its pipelines. */
export const workspaceExtraOperations: OperationHandlers = {
  listWorkspacePermissionsRepositories: (call) => {
    const workspace = findOwnWorkspace(call);
    return listPermissions(call, workspace, repositoriesIn(call.world.state, workspace));
  },
  listWorkspacePermissionsRepository: (call) => {
    const workspace = findOwnWorkspace(call);
    const slug = call.parameter("repo_slug");
    const repository = repositoriesIn(call.world.state, workspace).find(
      (one) => one.slug === slug || one.uuid === slug,
    );
    if (!repository) throw notFound(`Repository ${workspace.slug}/${slug} not found`);
    return listPermissions(call, workspace, [repository]);
  },
  getOIDCConfiguration: (call) => {
    const workspace = findWorkspace(call);
    const issuer = `${call.world.hosts.oidcIssuer}/workspaces/${workspace.slug}/pipelines-config/identity/oidc`;
    return json({
      issuer,
      jwks_uri: `${issuer}/keys.json`,
      subject_types_supported: ["public"],
      response_types_supported: ["id_token"],
      claims_supported: [
        "sub",
        "aud",
        "exp",
        "iat",
        "iss",
        "workspaceUuid",
        "repositoryUuid",
        "pipelineUuid",
        "stepUuid",
      ],
      id_token_signing_alg_values_supported: ["RS256"],
      scopes_supported: ["openid"],
    });
  },
  getOIDCKeys: (call) => json({ keys: [publicKeyOf(call.world, findWorkspace(call))] }),
  getWorkspaceSettingsGpgPublicKey: (call) => {
    const workspace = findOwnWorkspace(call);
    const { n = "" } = publicKeyOf(call.world, workspace) as { n?: string };
    const armor = Buffer.from(n, "base64url").toString("base64");
    const lines = [`Comment: ${workspace.slug}`, "", ...(armor.match(/.{1,64}/g) ?? [])].join("\n");
    const text = `-----BEGIN PGP PUBLIC KEY BLOCK-----\n${lines}\n-----END PGP PUBLIC KEY BLOCK-----\n`;
    return bytes(Buffer.from(text), { "Content-Type": "text/plain" });
  },
  // Only Connect apps have an installation to change.
  updateAddon: refuseAddon,
  deleteAddon: refuseAddon,
  getAddonClientKey: refuseAddon,
};

function refuseAddon(call: Call): never {
  requireUser(call.caller);
  throw new ApiError(403, "This endpoint is for Connect apps only.");
}

function listPermissions(call: Call, workspace: WorkspaceRecord, repositories: readonly RepositoryRecord[]) {
  if (!isWorkspaceOwner(call.caller, workspace))
    throw new ApiError(403, "Only administrators of the workspace see the permissions on its repositories.");
  const { state } = call.world;
  return listPage(call, {
    items: repositories.flatMap((repository) =>
      [...state.users.values()].flatMap(({ uuid, type }) => {
        const permission = type === "user" ? userPermission(state, uuid, repository) : undefined;
        return permission ? [{ repository, uuid, permission }] : [];
      }),
    ),
    render: ({ repository, uuid, permission }) => ({
      type: "repository_permission",
      permission,
      user: renderAccountOf(call.world, uuid),
      repository: renderRepositorySummary(call.world, repository),
    }),
    style: "counted",
  });
}

const keys = new WeakMap<object, Map<string, object>>();

/** The public key of a workspace's pipelines; made once for each workspace of a sandbox. */
function publicKeyOf(world: Call["world"], workspace: WorkspaceRecord): object {
  // The state is the same whether one asks the sandbox itself or through its proxy.
  const known = keys.get(world.state) ?? new Map<string, object>();
  keys.set(world.state, known);
  const found = known.get(workspace.uuid);
  if (found) return found;
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const key = {
    ...createPublicKey(privateKey).export({ format: "jwk" }),
    kid: workspace.uuid,
    alg: "RS256",
    use: "sig",
  };
  known.set(workspace.uuid, key);
  return key;
}
