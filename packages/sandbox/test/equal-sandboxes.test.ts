import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadOperations } from "../src/facts/load-operations.js";
import { openStage, type Stage } from "../src/rows/open-stage.js";
import { prepare, send } from "../src/rows/run-row.js";

const operations = loadOperations();

let twins: readonly Stage[];

beforeAll(async () => {
  twins = await Promise.all([openStage("north"), openStage("north")]);
});
afterAll(() => Promise.all(twins.map(({ sandbox }) => sandbox.close())));

/** What an operation answers now, without the port and without what is secret by design. */
async function answerNow(stage: Stage, operationId: string): Promise<string> {
  const { status, text } = await prepare(stage, operationId).then(
    (call) => send(stage, call),
    (reason: Error) => ({ status: 0, text: reason.message }),
  );
  const { url } = stage.sandbox;
  const neutral = text
    .replaceAll(url, "")
    .replaceAll(new URL(url).host, "")
    .replace(/signature=\w+/, "signature");
  return `${operationId} ${status} ${neutral}`;
}

/** What it answers after nothing but what it needs. */
async function answerOf(twin: Stage, operationId: string): Promise<string> {
  await twin.sandbox.restore(twin.beginning);
  return answerNow(twin, operationId);
}

/** They show public keys, whose private halves are made for each sandbox. */
const ofKeys = ["getOIDCKeys", "getWorkspaceSettingsGpgPublicKey"];

describe("two sandboxes with the same seed and the same calls", () => {
  it.each(operations.map(({ operationId }) => operationId).filter((operationId) => !ofKeys.includes(operationId)))(
    "answer %s alike",
    async (operationId) => {
      const [first, second] = await Promise.all(twins.map((twin) => answerOf(twin, operationId)));
      expect(second).toBe(first);
    },
  );

  it.each(ofKeys)("differ in what %s tells, and each goes on telling the same", async (operationId) => {
    const [first, second] = await Promise.all(twins.map((twin) => answerOf(twin, operationId)));
    expect(second).not.toBe(first);
    expect(await Promise.all(twins.map((twin) => answerOf(twin, operationId)))).toEqual([first, second]);
  });

  it("answer a long row of calls alike, one on top of the other", async () => {
    const row = ["GET", "PUT", "POST", "DELETE"]
      .flatMap((method) => operations.filter((operation) => operation.method === method))
      .map(({ operationId }) => operationId)
      .filter((operationId) => !ofKeys.includes(operationId));
    const answers = await Promise.all(
      twins.map(async (twin) => {
        const { sandbox } = twin;
        await sandbox.restore(twin.beginning);
        const answered: string[] = [];
        for (const operationId of row) {
          sandbox.clock.advance(1_500);
          answered.push(await answerNow(twin, operationId));
        }
        return answered;
      }),
    );
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[0]?.filter((answer) => /^\w+ [23]\d\d /.test(answer)).length).toBeGreaterThan(200);
  });
});
