import { requireUser } from "../../domain/permissions.js";
import { addResource, resourcesOf } from "../../domain/resources.js";
import { ApiError, invalidFields, notFound } from "../../errors/api-error.js";
import type { OperationHandlers } from "../../http/call.js";
import { listPage } from "../../http/list-page.js";
import { mediaUrl } from "../../http/media-storage.js";
import { empty, redirect } from "../../http/reply.js";
import { renderAccountOf } from "../../render/render-account.js";
import { repositoryLink } from "../../render/render-repository.js";
import { findRepository } from "../find-subject.js";

/** Files for download. Their content lies in the storage behind the redirect. */
export const downloadOperations: OperationHandlers = {
  listRepositoryDownloads: (call) => {
    const { record } = findRepository(call);
    return listPage(call, {
      items: [...resourcesOf(call.world, "downloads", { key: record.uuid }).values()].toReversed(),
      render: ({ key, fields, userUuid, createdOn }) => ({
        type: "download",
        name: key,
        size: (fields.content as Uint8Array).length,
        downloads: Number(fields.downloads),
        created_on: createdOn,
        user: renderAccountOf(call.world, userUuid),
        links: { self: repositoryLink(call.world, record, "downloads", key) },
      }),
      style: "counted",
    });
  },
  createRepositoryDownload: async (call) => {
    const { record } = findRepository(call, "write");
    const user = requireUser(call.caller);
    if (!call.headers.get("content-type")?.toLowerCase().startsWith("multipart/form-data"))
      throw new ApiError(406, "The content type has to be multipart/form-data.");
    const files = (await call.body.form()).filter(({ name, fileName }) => name === "files" && fileName);
    if (files.length === 0) throw invalidFields({ files: ["required key not provided"] });
    const downloads = resourcesOf(call.world, "downloads", { key: record.uuid });
    const named = files.map(({ fileName = "", content }) => ({ name: nameOf(fileName), content }));
    for (const { name, content } of named) {
      // Uploading a name again replaces the file.
      downloads.delete(name);
      addResource(call.world, "downloads", { key: record.uuid }, user.uuid, () => name, { content, downloads: 0 });
    }
    const { href } = repositoryLink(call.world, record, "downloads");
    return empty(201, { "Content-Type": "text/html; charset=utf-8", Location: href });
  },
  getRepositoryDownload: (call) => {
    const { record } = findRepository(call);
    const name = call.parameter("filename");
    const found = resourcesOf(call.world, "downloads", { key: record.uuid }).get(name);
    if (!found) throw notFound(`${name} does not exist`);
    found.fields = { ...found.fields, downloads: Number(found.fields.downloads) + 1 };
    return redirect(mediaUrl(call.world, "downloads", record.uuid.slice(1, -1), name));
  },
  deleteRepositoryDownload: (call) => {
    const { record } = findRepository(call, "write");
    const name = call.parameter("filename");
    if (!resourcesOf(call.world, "downloads", { key: record.uuid }).delete(name))
      throw notFound(`${name} does not exist`);
    return empty();
  },
};

/** The name of an upload without the folders that clients send before it. @throws `ApiError` 400 for what is no name */
function nameOf(fileName: string): string {
  const name = fileName.slice(Math.max(fileName.lastIndexOf("/"), fileName.lastIndexOf("\\")) + 1);
  // Names of files end at 255 bytes nearly everywhere.
  const isName = name !== "" && name !== "." && name !== ".." && Buffer.byteLength(name) <= 255;
  if (!isName || /\p{Cc}/u.test(name)) throw invalidFields({ files: [`Invalid file name: ${name.slice(0, 100)}`] });
  return name;
}
