import { parseArgs } from "node:util";
import { examineCorpus } from "./examine-corpus.js";
import { judgeExamination } from "./judge-examination.js";
import { loadFacts } from "./load-facts.js";
import { printExamination } from "./print-examination.js";
import { CorpusError, readCorpus } from "./read-corpus.js";

/** What a command prints and how it ends. */
export interface CommandResult {
  readonly exitCode: 0 | 1 | 2;
  readonly output: string;
}

const help = `Usage: npm run corpus -- <folder> [--json]

Validates recordings of Bitbucket Cloud against packages/core/spec/bitbucket-cloud.json. The folder has an index.json: a list of
{ file, kind, source, label?, method?, request?, status?, era? }, and the files it names. Documents of kind "webhooks" are
parsed as the event that their label names; other kinds are counted and left out.

1. Every typed object (answers, list items, embedded objects) is validated. Unknown keys are fine, missing required ones are not.
2. Every accepted object is spoilt in up to five ways that no recording shows, and must then be refused.

  --json   the result as JSON
  --help   this text

Exit status: 0 passed; 1 below a bar (100 % of the objects since 2023, 97 % of all, 90 % of the mutations, 100 %
of the webhook payloads of Bitbucket Cloud); 2 no corpus to read.`;

/** `npm run corpus`: examines the corpus that the words of the command line name. */
export function runCommand(words: readonly string[], spec: URL): CommandResult {
  try {
    const options = { json: { type: "boolean" }, help: { type: "boolean", short: "h" } } as const;
    const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true });
    if (values.help) return { exitCode: 0, output: help };
    const [folder, ...others] = positionals;
    if (!folder || others.length > 0) return complaint("Name one corpus folder.");
    const corpus = readCorpus(folder);
    const examination = examineCorpus(corpus.documents, corpus.others, loadFacts(spec));
    const missed = judgeExamination(examination);
    const exitCode = missed.length > 0 ? 1 : 0;
    if (!values.json) return { exitCode, output: printExamination(examination) };
    return { exitCode, output: JSON.stringify({ ok: exitCode === 0, missed, ...examination }, undefined, 2) };
  } catch (error) {
    // parseArgs answers unknown options with a TypeError that has a code.
    if (error instanceof CorpusError || (error instanceof TypeError && "code" in error))
      return complaint(error.message);
    throw error;
  }
}

function complaint(message: string): CommandResult {
  return { exitCode: 2, output: `${message} See npm run corpus -- --help.` };
}
