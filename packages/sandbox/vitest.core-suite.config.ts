import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { unitTests } from "../tooling/vitest.js";
import { withoutServer } from "./test/core-suite/which-files.js";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const scripted = here("../core/test/scripted-server.ts");

/** Core's own tests, with a sandbox wherever they start a server; `npm run test:core-suite`. */
export default defineConfig({
  ...unitTests,
  root: here("../core"),
  ssr: { resolve: { conditions: ["@bucketkit/source", "node", "import", "default"] } },
  plugins: [
    {
      name: "sandbox-for-scripted-server",
      enforce: "pre",
      async resolveId(source, importer) {
        if (!source.endsWith("/scripted-server.js")) return;
        const resolved = await this.resolve(source, importer, { skipSelf: true });
        if (resolved?.id === scripted) return here("test/core-suite/sandbox-server.ts");
      },
    },
  ],
  test: {
    ...unitTests.test,
    reporters: ["default"],
    maxWorkers: 2,
    exclude: ["**/node_modules/**", "test/dist/**", ...Object.values(withoutServer).flat()],
    globalSetup: [here("test/core-suite/judge-run.ts")],
    provide: { floors: { requests: 0.75, servers: 0.47 } },
  },
});
