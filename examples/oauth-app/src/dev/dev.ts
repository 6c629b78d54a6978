import { createSandbox } from "@bucketkit/sandbox";
import { readPort } from "../serve/read-settings.js";
import { devSeed } from "./dev-seed.js";
import { startApp } from "./start-app.js";

/** Starts a local Bitbucket with something in it, and the app on it. */
const sandbox = await createSandbox({ seed: devSeed });
const app = await startApp(sandbox, ["team/widgets"], readPort(process.env.PORT ?? "3000", "PORT"));
console.log(`The app: ${app.url}\nBitbucket: ${sandbox.apiUrl}\nSign in as Rin or Sam. Stop it with Ctrl+C.`);
const stop = async () => {
  await app.close();
  await sandbox.close();
};
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void stop());
