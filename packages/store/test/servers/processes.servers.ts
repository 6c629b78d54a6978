import { describeProcesses } from "../processes/describe-processes.js";
import { postgresUrl, redisUrl } from "./server-urls.js";

describeProcesses("On PostgreSQL", () => ({ kind: "postgres", url: postgresUrl }));
describeProcesses("On Redis", () => ({ kind: "redis", url: redisUrl }));
