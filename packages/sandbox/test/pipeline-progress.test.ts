import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { root, startScene, type WebhookScene } from "./webhook-scene.js";

interface Span {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly attributes: readonly { readonly key: string; readonly value: { readonly stringValue: string } }[];
}

let scene: WebhookScene;
let sandbox: WebhookScene["sandbox"];
let told: [name: string, result: string | undefined][];
let spans: Span[];
beforeEach(async () => {
  scene = await startScene();
  sandbox = scene.sandbox;
  sandbox.clock.freeze("2026-12-01T10:00:00Z");
  told = [];
  spans = [];
  sandbox.onEvent(({ event, payload }) => {
    if (event !== "pipeline:span_created") return;
    const [{ scopeSpans }] = payload.resourceSpans as [{ scopeSpans: [{ spans: [Span] }] }];
    const [span] = scopeSpans[0].spans;
    spans.push(span);
    const result = span.attributes.find(({ key }) => /^(step|pipeline)\.state\.result\.name$/.test(key));
    told.push([span.name, result?.value.stringValue]);
  });
});
afterEach(() => sandbox.close());

const file = "pipelines: { default: [{ step: { script: [a] } }, { step: { script: [b] } }] }";
async function start(): Promise<string> {
  const headers = {
    Authorization: `Bearer ${sandbox.credentials.accessToken.token}`,
    "Content-Type": "application/yaml",
  };
  const query = "target.type=pipeline_ref_target&target.ref_type=branch&target.ref_name=main";
  const answer = await fetch(`${sandbox.apiUrl}${root}/pipelines?${query}`, { method: "POST", headers, body: file });
  expect(answer.status).toBe(201);
  return ((await answer.json()) as { uuid: string }).uuid;
}
const until = (count: number) => expect.poll(() => told.length, { timeout: 5_000 }).toBe(count);
/** Time in which nothing more is told. */
const quiet = () => new Promise((resolve) => setTimeout(resolve, 400));

describe("the spans of a pipeline", () => {
  it("are told as its steps and then its run end, each once", async () => {
    const uuid = await start();
    await quiet();
    expect(told).toEqual([]);
    sandbox.clock.advance(3_500);
    await until(1);
    sandbox.clock.advance(3_500);
    await until(3);
    sandbox.clock.advance(60_000);
    await quiet();
    expect(told).toEqual([
      ["bbc.step", "COMPLETE"],
      ["bbc.step", "COMPLETE"],
      ["bbc.pipeline_run", "COMPLETE"],
    ]);
    const [first, second, run] = spans;
    expect(run?.parentSpanId).toBeUndefined();
    expect([first?.parentSpanId, second?.parentSpanId]).toEqual([run?.spanId, run?.spanId]);
    expect(new Set(spans.map(({ traceId }) => traceId)).size).toBe(1);
    const attributes = Object.fromEntries((run?.attributes ?? []).map(({ key, value }) => [key, value.stringValue]));
    expect(attributes).toMatchObject({
      "pipeline.uuid": uuid,
      "pipeline.build_number": "1",
      "pipeline.target.ref_type": "BRANCH",
      "pipeline.target.ref_name": "main",
      "pipeline.trigger.name": "MANUAL",
    });
  });

  it("end when it is stopped", async () => {
    const uuid = await start();
    sandbox.clock.advance(2_000);
    await scene.api("POST", `${root}/pipelines/${encodeURIComponent(uuid)}/stopPipeline`);
    await until(2);
    expect(told).toEqual([
      ["bbc.step", "STOPPED"],
      ["bbc.pipeline_run", "STOPPED"],
    ]);
  });

  it("are told again after a return to the time before they ended", async () => {
    await start();
    const before = await sandbox.snapshot();
    sandbox.clock.advance(10_000);
    await until(3);
    await sandbox.restore(before);
    sandbox.clock.advance(1);
    await until(6);
    await sandbox.reset();
    sandbox.clock.advance(10_000);
    await quiet();
    expect(told).toHaveLength(6);
  });

  it("come by themselves as time goes by, and none from the pipelines of a seed", async () => {
    sandbox.clock.reset();
    await sandbox.seed({
      repositories: [
        { slug: "old", commits: [{ message: "Begin" }], pipelines: [{ branch: "main", steps: [{ name: "Build" }] }] },
      ],
    });
    await start();
    await expect.poll(() => told.length, { timeout: 10_000, interval: 100 }).toBe(3);
  }, 15_000);
});

describe("the build status of a pipeline", () => {
  const statuses = async () =>
    ((await scene.api("GET", `${root}/commit/main/statuses`)).body.values as Record<string, string>[]).map((status) => [
      status.name,
      status.state,
      status.refname,
      status.url?.replace(sandbox.url, ""),
    ]);
  const page = "/acme/widgets/addon/pipelines/home#!/results/";

  it("is on its commit from its beginning to its end, and webhooks hear of it", async () => {
    const heard: unknown[] = [];
    sandbox.onEvent(({ event, payload }) => {
      if (event.startsWith("repo:commit_status"))
        heard.push([event, (payload.commit_status as { state: string }).state]);
    });
    await start();
    expect(await statuses()).toEqual([["Pipeline #1 for main", "INPROGRESS", "main", `${page}1`]]);
    sandbox.clock.advance(10_000);
    expect(await statuses()).toEqual([["Pipeline #1 for main", "SUCCESSFUL", "main", `${page}1`]]);
    await expect
      .poll(() => heard)
      .toEqual([
        ["repo:commit_status_created", "INPROGRESS"],
        ["repo:commit_status_updated", "SUCCESSFUL"],
      ]);
  });

  it("is taken over by the next run of the same pipeline", async () => {
    const uuid = await start();
    await scene.api("POST", `${root}/pipelines/${encodeURIComponent(uuid)}/stopPipeline`);
    expect(await statuses()).toEqual([["Pipeline #1 for main", "STOPPED", "main", `${page}1`]]);
    await start();
    expect(await statuses()).toEqual([["Pipeline #2 for main", "INPROGRESS", "main", `${page}2`]]);
  });
});
