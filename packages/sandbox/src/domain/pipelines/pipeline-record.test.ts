import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type PipelineFields, type PlannedStep, progressOf } from "./pipeline-record.js";

const step = (seconds: number, result: PlannedStep["result"] = "SUCCESSFUL"): PlannedStep => ({
  uuid: `{${seconds}}`,
  name: "Build",
  seconds,
  result,
  script: [],
  log: "",
});
const pipeline = (steps: readonly PlannedStep[], more: Partial<PipelineFields> = {}): PipelineFields => ({
  target: {},
  variables: [],
  steps,
  startedAt: 0,
  ...more,
});
const names = (fields: PipelineFields, now: number) => {
  const { name, result, steps } = progressOf(fields, now);
  return [name, result, ...steps.map((state) => state.result ?? state.name)];
};

describe("a pipeline", () => {
  const two = pipeline([step(10), step(20)]);

  it("waits, runs its steps one after the other, and ends", () => {
    expect(names(two, 500)).toEqual(["PENDING", undefined, "PENDING", "PENDING"]);
    expect(names(two, 1_000)).toEqual(["IN_PROGRESS", undefined, "IN_PROGRESS", "PENDING"]);
    expect(names(two, 12_000)).toEqual(["IN_PROGRESS", undefined, "SUCCESSFUL", "IN_PROGRESS"]);
    expect(names(two, 31_000)).toEqual(["COMPLETED", "SUCCESSFUL", "SUCCESSFUL", "SUCCESSFUL"]);
    expect(progressOf(two, 99_000).completedAt).toBe(31_000);
  });

  it("runs nothing after a step that failed", () => {
    const failing = pipeline([step(10, "FAILED"), step(20)]);
    expect(names(failing, 11_000)).toEqual(["COMPLETED", "FAILED", "FAILED", "NOT_RUN"]);
  });

  it("ends where it is stopped", () => {
    const stopped = { ...two, stoppedAt: 15_000 };
    expect(names(stopped, 14_000)).toEqual(["IN_PROGRESS", undefined, "SUCCESSFUL", "IN_PROGRESS"]);
    expect(names(stopped, 15_000)).toEqual(["COMPLETED", "STOPPED", "SUCCESSFUL", "STOPPED"]);
    expect(names({ ...two, stoppedAt: 100 }, 100)).toEqual(["COMPLETED", "STOPPED", "STOPPED", "STOPPED"]);
  });

  it("never goes back, whatever its steps", () => {
    const order = { PENDING: 0, IN_PROGRESS: 1, COMPLETED: 2 };
    const steps = fc.array(fc.record({ seconds: fc.nat(20), isFailing: fc.boolean() }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(steps, fc.nat(100_000), fc.nat(100_000), (planned, first, second) => {
        const fields = pipeline(
          planned.map(({ seconds, isFailing }) => step(seconds, isFailing ? "FAILED" : "SUCCESSFUL")),
        );
        const [before, after] = [Math.min(first, second), Math.max(first, second)].map((now) =>
          progressOf(fields, now),
        );
        expect(order[before?.name ?? "PENDING"]).toBeLessThanOrEqual(order[after?.name ?? "PENDING"]);
      }),
    );
  });
});
