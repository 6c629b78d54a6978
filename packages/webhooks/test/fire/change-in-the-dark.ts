import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { FireScene } from "./fire-scene.js";
import type { SentDeliveries } from "./sent-deliveries.js";

const run = promisify(execFile);

const branchCount = 10;

/** Pushes by git and changes pull requests, of which no receiver learns. */
export async function changeInTheDark(scene: FireScene, deliveries: SentDeliveries): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), "webhooks-fire-clone-"));
  try {
    await pushInto(directory, scene);
    await changePullRequests(scene);
    await deliveries.collect();
  } finally {
    await rm(directory, { recursive: true });
  }
}

const branchName = (number: number): string => `feature/${number}`;

/** New branches, two pushes to a branch that was there, one that is gone, and a tag. */
async function pushInto(directory: string, { sandbox, dark }: FireScene): Promise<void> {
  const git = async (...words: readonly string[]): Promise<void> => {
    await run("git", ["-C", directory, "-c", "user.name=Rin", "-c", "user.email=rin@example.com", ...words]);
  };
  const commit = async (file: string): Promise<void> => {
    await writeFile(join(directory, `${file}.txt`), file);
    await git("add", ".");
    await git("commit", "--quiet", "--message", file);
  };
  await git("clone", "--quiet", sandbox.gitUrl(dark, "apiToken"), ".");
  for (let number = 1; number <= branchCount; number += 1) {
    await git("checkout", "--quiet", "-b", branchName(number), "origin/main");
    await commit(`feature-${number}`);
    await git("push", "--quiet", "origin", branchName(number));
  }
  await git("checkout", "--quiet", "main");
  for (const file of ["first", "second"]) {
    await commit(file);
    await git("push", "--quiet", "origin", "main");
  }
  await git("push", "--quiet", "origin", ":leaving");
  await git("tag", "v1");
  await git("push", "--quiet", "origin", "v1");
}

/** Made, made and changed, made and merged, made and declined; and one that was there is changed. */
async function changePullRequests({ bitbucket, dark }: FireScene): Promise<void> {
  const repository = bitbucket.repository(`acme/${dark}`);
  for (let number = 1; number <= branchCount; number += 1) {
    const source = { branch: { name: branchName(number) } };
    const { id } = await repository.pullRequests.create({ title: `Feature ${number}`, source });
    const pullRequest = repository.pullRequest(id);
    if (number % 5 === 1) await pullRequest.update({ title: `A better feature ${number}` });
    if (number % 5 === 2) await pullRequest.decline();
    if (number === 3) await pullRequest.merge();
  }
  await repository.pullRequest(1).update({ title: "A better change" });
}
