import { parse } from "yaml";
import { ApiError } from "../../errors/api-error.js";
import { matchesBranchPattern } from "../branch-pattern.js";
import type { NewStep } from "./start-pipeline.js";

type Block = Readonly<Record<string, unknown>>;

/** What a `bitbucket-pipelines.yml` says, as far as the sandbox goes by it. */
export interface PipelineConfiguration {
  /** Docker image of steps that have none of their own. */
  readonly image: string | undefined;
  readonly pipelines: Block;
}

/** Which pipeline of a configuration is meant, as Bitbucket writes it. */
export interface PipelineSelector {
  readonly type: string;
  readonly pattern?: string;
}

/** Where a pipeline runs that nobody selected by name. */
export interface PipelinePlace {
  readonly section: "branches" | "tags" | "pull-requests" | "default";
  /** Branch or tag. */
  readonly name: string;
}

/** Reads a configuration. @throws {@link ApiError} 400 that says what is wrong */
export function parseConfiguration(text: string): PipelineConfiguration {
  let value: unknown;
  try {
    value = parse(text, { merge: true });
  } catch (reason) {
    throw wrong(`The configuration is not valid YAML: ${(reason as Error).message}`);
  }
  const pipelines = isBlock(value) ? value.pipelines : undefined;
  if (!isBlock(value) || !isBlock(pipelines)) throw wrong('The configuration has no section "pipelines".');
  return { image: imageOf(value), pipelines };
}

/** The selector of what runs at a place when nothing else was asked for; `undefined` when nothing does. */
export function selectorAt({ pipelines }: PipelineConfiguration, place: PipelinePlace): PipelineSelector | undefined {
  const section = pipelines[place.section];
  const patterns = place.section !== "default" && isBlock(section) ? Object.keys(section) : [];
  const pattern = patterns.find((glob) => alternativesOf(glob).some((one) => matchesBranchPattern(place.name, one)));
  if (pattern !== undefined) return { type: place.section, pattern };
  // The default pipeline is for branches and commits only.
  const isDefault = place.section === "branches" || place.section === "default";
  return isDefault && pipelines.default !== undefined ? { type: "default" } : undefined;
}

/** The steps of the selected pipeline. @throws {@link ApiError} 400 when there is none, or none to run in it */
export function stepsOf(configuration: PipelineConfiguration, selector: PipelineSelector): readonly NewStep[] {
  const section = configuration.pipelines[selector.type];
  const name = selector.pattern ?? "";
  const isNamed = selector.type !== "default";
  const named = isBlock(section) && Object.hasOwn(section, name) ? section[name] : undefined;
  const chosen = isNamed ? named : section;
  if (chosen === undefined) {
    throw wrong(`The configuration has no pipeline ${isNamed ? `"${name}" in "${selector.type}"` : '"default"'}.`);
  }
  const steps = blocksOf(chosen, 0).map((step, index) => readStep(configuration, step, index + 1));
  if (steps.length === 0) throw wrong("The pipeline has no steps.");
  return steps;
}

/** The steps of a list, those in parallel groups and stages included, in order. */
function blocksOf(list: unknown, depth: number): readonly Block[] {
  if (!Array.isArray(list)) throw wrong("Steps have to be a list.");
  if (depth > 2) throw wrong("Stages and parallel groups are nested too deeply.");
  return list.flatMap((item: unknown) => {
    if (!isBlock(item)) throw wrong("A pipeline is a list of steps, parallel groups and stages.");
    if (isBlock(item.step)) return [item.step];
    const group = item.parallel ?? item.stage;
    if (group !== undefined) return blocksOf(isBlock(group) ? group.steps : group, depth + 1);
    // Custom pipelines begin with what they ask for.
    if (item.variables !== undefined) return [];
    throw wrong(`A pipeline cannot have "${Object.keys(item).join(", ")}" in its list of steps.`);
  });
}

/** How long every step runs by the sandbox's clock. */
const seconds = 2;

function readStep(configuration: PipelineConfiguration, step: Block, number: number): NewStep {
  const name = typeof step.name === "string" ? step.name : `Step ${number}`;
  // A step of this kind runs another pipeline in the place of a script.
  if (!Array.isArray(step.script) && step.type !== "pipeline") throw wrong(`The step "${name}" has no script.`);
  const script = ((step.script ?? []) as readonly unknown[]).map(commandOf);
  const log = script.map((command) => `+ ${command}\n`).join("");
  const image = imageOf(step) ?? configuration.image;
  return { name, seconds, result: "SUCCESSFUL", script, log, ...(image === undefined ? {} : { image }) };
}

function commandOf(entry: unknown): string {
  if (isBlock(entry) && typeof entry.pipe === "string") return `pipe: ${entry.pipe}`;
  return typeof entry === "string" ? entry : JSON.stringify(entry);
}

function imageOf({ image }: Block): string | undefined {
  if (typeof image === "string") return image;
  return isBlock(image) && typeof image.name === "string" ? image.name : undefined;
}

/** `{a,b}/*` is `a/*` or `b/*`; `**` is no more than `*` here. */
function alternativesOf(glob: string): readonly string[] {
  const [whole, choices] = /\{([^{}]*)\}/.exec(glob) ?? [];
  if (whole === undefined || choices === undefined) return [glob];
  return choices.split(",").map((choice) => glob.replace(whole, () => choice.trim()));
}

function isBlock(value: unknown): value is Block {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function wrong(detail: string): ApiError {
  return new ApiError(400, "Bad request", { detail });
}
