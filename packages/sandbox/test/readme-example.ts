import { createSandbox } from "@bucketkit/sandbox";

const sandbox = await createSandbox({
  seed: { repositories: [{ slug: "widgets", commits: [{ message: "Begin", files: { "README.md": "# Widgets\n" } }] }] },
});
const { email, token } = sandbox.credentials.apiToken;
const answer = await fetch(`${sandbox.apiUrl}/repositories/acme/widgets/src/main/README.md`, {
  headers: { Authorization: `Basic ${btoa(`${email}:${token}`)}` },
});
console.log(answer.status, await answer.text()); // 200 # Widgets
await sandbox.close();
