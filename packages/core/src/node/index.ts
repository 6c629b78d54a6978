export { fileCheckpoint } from "./file-checkpoint.js";
export { type UndiciTransport, type UndiciTransportOptions, undiciTransport } from "./undici-transport.js";
