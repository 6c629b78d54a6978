// DO NOT EDIT: written by scripts/generate.ts from spec/facts.json and spec/overlay.
import { defineOperation, type Operation } from "../../operations/define-operation.js";
import type {
  SearchResultPage,
} from "../types.js";

/** Parameters of {@link searchTeamCode}. */
export interface SearchTeamCodeParameters {
  username: string;
  query: {
    search_query: string;
    page?: number;
    pagelen?: number;
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Search the code of a team.
 *
 * `GET /teams/{username}/search/code`, operation id `searchTeam`.
 * OAuth scopes: repository.
 * API token and Forge scopes: read:repository:bitbucket.
 *
 * @deprecated Bitbucket has announced its end.
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-search/
 */
export const searchTeamCode: Operation<SearchTeamCodeParameters, SearchResultPage> = /* @__PURE__ */ defineOperation(
  "searchTeam",
  "GET /teams/{username}/search/code",
  { pagelen: 100, oauth: "repository", granular: "read:repository:bitbucket", auth: "a", refuses: "forge" },
);

/** Parameters of {@link searchUserCode}. */
export interface SearchUserCodeParameters {
  selectedUser: string;
  query: {
    search_query: string;
    page?: number;
    pagelen?: number;
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Search the code of a user.
 *
 * `GET /users/{selected_user}/search/code`, operation id `searchAccount`.
 * OAuth scopes: repository.
 * API token and Forge scopes: read:repository:bitbucket.
 *
 * @deprecated Bitbucket has announced its end.
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-search/
 */
export const searchUserCode: Operation<SearchUserCodeParameters, SearchResultPage> = /* @__PURE__ */ defineOperation(
  "searchAccount",
  "GET /users/{selectedUser}/search/code",
  { pagelen: 100, oauth: "repository", granular: "read:repository:bitbucket", auth: "a", refuses: "forge" },
);

/** Parameters of {@link searchWorkspaceCode}. */
export interface SearchWorkspaceCodeParameters {
  workspace: string;
  query: {
    search_query: string;
    page?: number;
    pagelen?: number;
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Search the code of a workspace.
 *
 * `GET /workspaces/{workspace}/search/code`, operation id `searchWorkspace`.
 * OAuth scopes: repository.
 * API token and Forge scopes: read:repository:bitbucket.
 *
 * @deprecated Bitbucket has announced its end.
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-search/
 */
export const searchWorkspaceCode: Operation<SearchWorkspaceCodeParameters, SearchResultPage> = /* @__PURE__ */ defineOperation(
  "searchWorkspace",
  "GET /workspaces/{workspace}/search/code",
  { pagelen: 100, oauth: "repository", granular: "read:repository:bitbucket", auth: "a", refuses: "forge" },
);
