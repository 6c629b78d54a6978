import { createHash } from "node:crypto";
import type { Fields } from "../../domain/resources.js";
import { invalidFields } from "../../errors/api-error.js";
import type { OperationHandlers } from "../../http/call.js";
import { type Input, optionalText, requiredText } from "../../http/read-input.js";
import { renderAccount } from "../../render/render-account.js";
import { collection } from "./collection.js";
import { ofOwnUser, type UserParent } from "./parents.js";
import { readPublicKey } from "./public-key.js";

/** SSH and GPG keys of the caller. */
export const userKeyOperations: OperationHandlers = {
  ...collection<UserParent>({
    name: "ssh-keys",
    operations: {
      list: "listUserSshKeys",
      create: "createUserSshKey",
      get: "getUserSshKey",
      update: "updateUserSshKey",
      remove: "deleteUserSshKey",
    },
    parent: ofOwnUser,
    parameter: "key_id",
    key: "uuid",
    unique: "key",
    read: readSshKey,
    render: (call, owner, { key, fields, createdOn }) => ({
      type: "ssh_key",
      uuid: key,
      ...fields,
      created_on: createdOn,
      last_used: null,
      owner: renderAccount(call.world, owner.user),
      links: { self: owner.link("ssh-keys", key) },
    }),
    missing: (key) => `SSH key ${key} does not exist.`,
  }),
  ...collection<UserParent>({
    name: "gpg-keys",
    operations: {
      list: "listUserGpgKeys",
      create: "createUserGpgKey",
      get: "getUserGpgKey",
      remove: "deleteUserGpgKey",
    },
    parent: ofOwnUser,
    parameter: "fingerprint",
    key: ({ fingerprint }) => String(fingerprint),
    unique: "fingerprint",
    read: readGpgKey,
    render: (call, owner, { key, fields, createdOn }) => ({
      type: "GPG_account_key",
      ...fields,
      key_id: key.slice(-16),
      expires_on: null,
      created_on: createdOn,
      added_on: createdOn,
      last_used: null,
      subkeys: [],
      owner: renderAccount(call.world, owner.user),
      links: { self: owner.link("gpg-keys", key) },
    }),
    missing: (fingerprint) => `GPG key ${fingerprint} does not exist.`,
  }),
};

function readSshKey(input: Input, before: Fields | undefined): Fields {
  const label = optionalText(input, "label") ?? before?.label ?? "";
  if (before) return { ...before, label, comment: optionalText(input, "comment") ?? before.comment };
  const { key, comment, sha256 } = readPublicKey(requiredText(input, "key"));
  return { key, comment, label, fingerprint: sha256 };
}

function readGpgKey(input: Input): Fields {
  const key = requiredText(input, "key");
  if (!/^-----BEGIN PGP PUBLIC KEY BLOCK-----[\s\S]+-----END PGP PUBLIC KEY BLOCK-----\s*$/.test(key.trim()))
    throw invalidFields({ key: ["Invalid GPG key."] });
  // A real fingerprint is a hash of a part of the key; a hash of the whole tells keys apart as well.
  const fingerprint = createHash("sha1").update(key).digest("hex");
  return { key, fingerprint, name: optionalText(input, "name") ?? "" };
}
