import { describe, expect, it } from "vitest";
import { loadOperations } from "../facts/load-operations.js";
import { createRecorder } from "./recorder.js";
import { json } from "./reply.js";

const operation = loadOperations().find(({ operationId }) => operationId === "getRepository");

describe("createRecorder", () => {
  it("keeps what was answered when it was answered, and the newest answers only", () => {
    if (!operation) throw new Error("unreachable");
    const recorder = createRecorder(2);
    const body = { name: "one" };
    for (const id of ["first", "second", "third"]) recorder.add(operation, id, json(body));
    body.name = "changed";
    expect(recorder.answers.map(({ requestId }) => requestId)).toEqual(["second", "third"]);
    expect(recorder.answers[0]).toMatchObject({
      operation: "GET /repositories/{workspace}/{repo_slug}",
      status: 200,
      body: { name: "one" },
    });
    recorder.clear();
    expect(recorder.answers).toEqual([]);
  });
});
