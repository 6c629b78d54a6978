import type { CallOptions } from "../client/call-options.js";
import type { Client } from "../client/client.js";
import type * as operations from "../generated/operations/index.js";
import {
  createDeploymentVariable,
  createEnvironment,
  createPipelineSchedule,
  createRepositoryVariable,
  deleteDeploymentVariable,
  deleteDownload,
  deleteEnvironment,
  deletePipelineSchedule,
  deleteRepositoryVariable,
  getDeployment,
  getDownload,
  getEnvironment,
  getPipelineSchedule,
  getRepositoryVariable,
  listDeployments,
  listDeploymentVariables,
  listDownloads,
  listEnvironments,
  listPipelineSchedules,
  listRepositoryVariables,
  updateDeploymentVariable,
  updatePipelineSchedule,
  updateRepositoryVariable,
  uploadDownload,
} from "../generated/operations/index.js";
import type * as types from "../generated/types.js";
import { type StreamOptions, streamOperation } from "../operations/stream-operation.js";
import {
  type Creatable,
  collection,
  type Deletable,
  type Gettable,
  type Listable,
  type Updatable,
} from "./collection.js";
import type { BodyOf } from "./parts-of.js";
import type { RepositoryPlace } from "./repository-ref.js";

/** Deployment environments, by their UUID. */
export interface Environments
  extends Listable<types.DeploymentEnvironment>,
    Gettable<types.DeploymentEnvironment>,
    Creatable<types.DeploymentEnvironment, BodyOf<operations.CreateEnvironmentParameters>>,
    Deletable {
  /** The variables of one environment. */
  variables(environmentUuid: string): DeploymentVariables;
}

/** Variables of a deployment environment, by their UUID. */
export interface DeploymentVariables
  extends Listable<types.DeploymentVariable>,
    Creatable<types.DeploymentVariable, BodyOf<operations.CreateDeploymentVariableParameters>>,
    Updatable<types.DeploymentVariable, BodyOf<operations.UpdateDeploymentVariableParameters>>,
    Deletable {}

/** Variables of all pipelines of a repository, by their UUID. The value of a secured one cannot be read back. */
export interface RepositoryVariables
  extends Listable<types.PipelineVariable>,
    Gettable<types.PipelineVariable>,
    Creatable<types.PipelineVariable, BodyOf<operations.CreateRepositoryVariableParameters>>,
    Updatable<types.PipelineVariable, BodyOf<operations.UpdateRepositoryVariableParameters>>,
    Deletable {}

/** Scheduled pipelines, by their UUID. */
export interface PipelineSchedules
  extends Listable<types.PipelineSchedule>,
    Gettable<types.PipelineSchedule>,
    Creatable<types.PipelineSchedule, BodyOf<operations.CreatePipelineScheduleParameters>>,
    Updatable<types.PipelineSchedule, BodyOf<operations.UpdatePipelineScheduleParameters>>,
    Deletable {}

/** Files offered for download, by their name. */
export interface Downloads extends Listable<types.Download>, Deletable {
  /** The bytes of a file. */
  get(filename: string, options?: CallOptions): Promise<Uint8Array>;
  /** The bytes of a file as they arrive, resumed where the connection breaks. */
  stream(filename: string, options?: StreamOptions): Promise<ReadableStream<Uint8Array>>;
  /** Offers a file; one of the same name is replaced. */
  upload(filename: string, content: string | Uint8Array | Blob, options?: CallOptions): Promise<void>;
}

/** How a repository is built and delivered. */
export interface RepositoryDelivery {
  readonly environments: Environments;
  readonly deployments: Listable<types.Deployment> & Gettable<types.Deployment>;
  readonly variables: RepositoryVariables;
  readonly schedules: PipelineSchedules;
  readonly downloads: Downloads;
}

/** Makes the delivery part of a repository's handle. */
export function repositoryDelivery(client: Client, repository: RepositoryPlace): RepositoryDelivery {
  const place = { ...repository };
  return {
    environments: {
      ...collection<Omit<Environments, "variables">>(client, place, "environmentUuid", {
        list: listEnvironments,
        get: getEnvironment,
        create: createEnvironment,
        delete: deleteEnvironment,
      }),
      variables: (environmentUuid) =>
        collection<DeploymentVariables>(client, { ...place, environmentUuid }, "variableUuid", {
          list: listDeploymentVariables,
          create: createDeploymentVariable,
          update: updateDeploymentVariable,
          delete: deleteDeploymentVariable,
        }),
    },
    deployments: collection<RepositoryDelivery["deployments"]>(client, place, "deploymentUuid", {
      list: listDeployments,
      get: getDeployment,
    }),
    variables: collection<RepositoryVariables>(client, place, "variableUuid", {
      list: listRepositoryVariables,
      get: getRepositoryVariable,
      create: createRepositoryVariable,
      update: updateRepositoryVariable,
      delete: deleteRepositoryVariable,
    }),
    schedules: collection<PipelineSchedules>(client, place, "scheduleUuid", {
      list: listPipelineSchedules,
      get: getPipelineSchedule,
      create: createPipelineSchedule,
      update: updatePipelineSchedule,
      delete: deletePipelineSchedule,
    }),
    downloads: {
      ...collection<Omit<Downloads, "upload" | "stream">>(client, place, "filename", {
        list: listDownloads,
        get: getDownload,
        delete: deleteDownload,
      }),
      stream: (filename, options) => streamOperation(client, getDownload, { ...place, filename }, options),
      upload: (filename, content, options) => {
        const body = new FormData();
        body.append(
          "files",
          content instanceof Blob ? content : new Blob([content as string | Uint8Array<ArrayBuffer>]),
          filename,
        );
        return uploadDownload(client, { ...place, body }, options);
      },
    },
  };
}
