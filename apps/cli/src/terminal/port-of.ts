import { InvalidArgumentError } from "commander";

/** Reads a TCP port from an option. @throws InvalidArgumentError */
export function portOf(value: string): number {
  const port = Number(value);
  if (/^\d+$/.test(value) && port <= 65_535) return port;
  throw new InvalidArgumentError("It must be a whole number from 0 to 65535.");
}
