const read = (name: string): string => {
  const url = process.env[name];
  if (!url)
    throw new Error(`${name} is missing: run these tests by \`npm run test:servers\`, which starts the servers.`);
  return url;
};

/** Where the servers of these tests are; `run-on-servers.mjs` starts them. */
export const postgresUrl = read("BUCKETKIT_TEST_POSTGRES");
export const redisUrl = read("BUCKETKIT_TEST_REDIS");
