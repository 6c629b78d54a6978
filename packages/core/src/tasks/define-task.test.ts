import { expect, it } from "vitest";
import { defineTask } from "./define-task.js";

it.each([undefined, "", "Has Title", "a-", "a".repeat(41)])("refuses the name %j and says what it must be", (name) => {
  const task = { name, subject: "none", operations: [], run: async () => ({}) };
  expect(() => defineTask(task as never)).toThrow(/must be kebab-case of at most 40 characters/);
});

it("takes a name of 40 characters", () => {
  const name = `a-${"b".repeat(38)}`;
  expect(defineTask({ name, subject: "none", operations: [], run: async () => ({}) as never }).name).toBe(name);
});
