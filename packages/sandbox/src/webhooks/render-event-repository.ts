import { renderRepository } from "../render/render-repository.js";
import type { RepositoryRecord } from "../state/entities.js";
import type { World } from "../state/world.js";

/** A repository as events have it: between its summary and what its own URL shows. */
export function renderEventRepository(world: World, repository: RepositoryRecord) {
  const { type, full_name, links, name, scm, website, owner, workspace, is_private, project, uuid, parent } =
    renderRepository(world, repository, undefined);
  return {
    type,
    full_name,
    links: { self: links.self, html: links.html, avatar: links.avatar },
    name,
    scm,
    website,
    owner,
    workspace,
    is_private,
    ...(project ? { project } : {}),
    uuid,
    parent,
  };
}
