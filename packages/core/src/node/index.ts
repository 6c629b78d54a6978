export { fileCheckpoint } from "./file-checkpoint.js";
export { type DiagnosticsCall, type DiagnosticsMessages, publishDiagnostics } from "./publish-diagnostics.js";
export { readRecording, recordingFile } from "./recording-file.js";
export { type UndiciTransport, type UndiciTransportOptions, undiciTransport } from "./undici-transport.js";
