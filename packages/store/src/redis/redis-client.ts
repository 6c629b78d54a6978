/** What is needed of a client of the package `redis`: any command, its reply as it comes. */
export interface RedisClient {
  sendCommand(command: string[]): Promise<unknown>;
}
