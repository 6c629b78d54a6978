import { open } from "node:fs/promises";

/** One ref that a push wants to move. */
export interface PushCommand {
  readonly old: string;
  readonly new: string;
  readonly ref: string;
}

/** More commands than any push has; what comes after is not read. */
const maximumBytes = 16 * 1024 * 1024;

/**
 * The commands at the beginning of a push, which git sends before the pack: packets with the old hash, the new one and the ref.
 *
 * @param file - the body of the request, decompressed.
 * @see https://git-scm.com/docs/pack-protocol#_reference_update_request_and_packfile_transfer
 */
export async function readPushCommands(file: string): Promise<readonly PushCommand[]> {
  const handle = await open(file);
  try {
    const commands: PushCommand[] = [];
    let position = 0;
    const read = async (length: number): Promise<string> => {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, position);
      position += bytesRead;
      return buffer.toString("utf8", 0, bytesRead);
    };
    while (position < maximumBytes) {
      const length = Number.parseInt(await read(4), 16);
      // The flush packet ends the commands; anything that is no packet is for git to refuse.
      if (!(length > 4)) return commands;
      const line = (await read(length - 4)).split("\0")[0] ?? "";
      const [, old = "", changed = "", ref = ""] = /^([0-9a-f]{40}) ([0-9a-f]{40}) (.+?)\n?$/.exec(line) ?? [];
      if (ref !== "") commands.push({ old, new: changed, ref });
    }
    return commands;
  } finally {
    await handle.close();
  }
}
