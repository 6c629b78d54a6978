import { afterAll, expect } from "vitest";
import type { Answer, Script, SeenRequest, TestServer } from "../../../core/test/test-server.js";
import { createSandbox, type FaultChoice, type Sandbox } from "../../src/index.js";
import { background, createChance } from "./background.js";
import { coreSandbox } from "./core-seed.js";
import { handIn, type Tally } from "./tally.js";
import { answering, toEffects } from "./to-effects.js";

/*
 * Takes the place of core's `scripted-server.ts`: the same port, with a sandbox behind it.
 */

/** Sandboxes for the next tests of the file. */
const idle: Sandbox[] = [];
const tally: Tally = {
  file: "",
  logged: 0,
  own: 0,
  faults: 0,
  scripted: 0,
  background: 0,
  accepted: 0,
  anonymous: 0,
  servers: 0,
  ownServers: 0,
};

afterAll(async () => {
  await Promise.all(idle.splice(0).map((sandbox) => sandbox.close()));
  handIn({ ...tally, file: expect.getState().testPath ?? "" });
});

/** What the sandbox's log is to say of a request, as far as that is known. */
interface Expected {
  readonly request: SeenRequest;
  readonly answer: Answer;
}

/** Starts a server that asks a script about each request, and answers by the sandbox or by its faults. */
export async function startServer(script: Script): Promise<TestServer> {
  const sandbox = idle.pop() ?? (await createSandbox(coreSandbox));
  const chance = createChance(expect.getState().currentTestName ?? "");
  const seen: SeenRequest[] = [];
  const expected: Expected[] = [];
  let isClosed = false;
  let struck = 0;
  const choice: FaultChoice = async ({ headers, ...incoming }) => {
    if (headers["x-sandbox-fault"] !== undefined) {
      struck += 1;
      return [];
    }
    const request: SeenRequest = { ...incoming, headers, body: Buffer.from(await incoming.body()) };
    const answer = await script(request, seen.push(request) - 1);
    expected.push({ request, answer });
    return [{ kind: "latency", milliseconds: chance() * 2 }, ...toEffects(answer)];
  };
  sandbox.faults.add({ effect: choice });
  const count = async (): Promise<void> => {
    await settle(() => sandbox.requests.length >= expected.length + struck);
    for (const { answer } of expected) tally[answering(answer)] += 1;
    tally.servers += Number(expected.length > 0);
    tally.ownServers += Number(expected.some(({ answer }) => answer.own !== undefined));
    tally.background += struck;
    tally.logged += sandbox.requests.length;
    for (const { credentialKind } of sandbox.requests) {
      tally.anonymous += Number(credentialKind === "anonymous");
      tally.accepted += Number(credentialKind !== "anonymous" && credentialKind !== "invalid");
    }
  };
  const close = async (): Promise<void> => {
    if (isClosed) return;
    isClosed = true;
    await count();
    await sandbox.close();
  };
  return {
    url: sandbox.url,
    seen,
    features: [background(chance)],
    close,
    async [Symbol.asyncDispose]() {
      if (isClosed) return;
      isClosed = true;
      await count();
      const differences = differencesOf(expected, sandbox);
      await sandbox.reset();
      renewConnections();
      idle.push(sandbox);
      expect(differences, "what the sandbox answered otherwise than the script").toEqual([]);
    },
  };
}

/** Requests that the sandbox failed at, answered with another status than the script has for them, or does not have in its log. */
function differencesOf(expected: readonly Expected[], sandbox: Sandbox): readonly string[] {
  const logged = sandbox.requests.map(({ method, url, status }) => `${method} ${url} ${status}`);
  const failures = sandbox.requests.flatMap(({ method, url, failure }) =>
    failure ? [`${method} ${url}: ${failure}`] : [],
  );
  const others = expected.flatMap(({ request, answer }) => {
    if (answer.own !== "alike") return [];
    const target = request.target.replace(/\b(signature)=[^&]*/, "$1=***");
    const wanted = `${request.method} ${target} ${answer.status ?? 200}`;
    const index = logged.indexOf(wanted);
    if (index < 0)
      return [`${wanted}, but: ${logged.filter((line) => line.startsWith(`${request.method} `)).join("; ")}`];
    logged.splice(index, 1);
    return [];
  });
  return [...failures, ...others];
}

async function settle(isSettled: () => boolean): Promise<void> {
  for (let turn = 0; turn < 100 && !isSettled(); turn++) await new Promise((resolve) => setTimeout(resolve, 5));
}

/** Ends the connections of `fetch` that wait for the next request, so that the next test finds none, as with a new server. */
function renewConnections(): void {
  const name = Symbol.for("undici.globalDispatcher.1");
  const all = globalThis as { [name]?: { close(): Promise<void>; constructor: new () => never } };
  const dispatcher = all[name];
  if (!dispatcher) return;
  all[name] = new dispatcher.constructor();
  void dispatcher.close();
}
