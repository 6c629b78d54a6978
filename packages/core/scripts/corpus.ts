import { parseArgs } from "node:util";
import { examineCorpus } from "./corpus/examine-corpus.js";
import { judgeExamination } from "./corpus/judge-examination.js";
import { loadFacts } from "./corpus/load-facts.js";
import { printExamination } from "./corpus/print-examination.js";
import { CorpusError, readCorpus } from "./corpus/read-corpus.js";

const help = `Usage: npm run corpus -- <folder> [--json]

Validates recordings of Bitbucket Cloud against packages/core/spec/bitbucket-cloud.json. The folder has an index.json: a list of
{ file, kind, source, label, method?, request?, status?, era? } and the files beside it; documents of a kind other than "rest" are
counted and left out.

1. Every typed object (answers, list items, embedded objects) is validated. Unknown keys are fine; missing required ones are not.
2. Every accepted object is spoilt in up to five ways that no recording shows, and must then be refused.

  --json   the result as JSON
  --help   this text

Exit status: 0 passed; 1 below a bar (100 % of the objects since 2023, 97 % of all, 90 % of the mutations); 2 no corpus to read.`;

process.exitCode = main(process.argv.slice(2));

function main(words: readonly string[]): number {
  try {
    const { values, positionals } = parseArgs({
      args: words.filter((word, index) => !(index === 0 && word === "--")),
      options: { json: { type: "boolean" }, help: { type: "boolean", short: "h" } },
      allowPositionals: true,
    });
    if (values.help) return say(help, 0);
    const [folder, ...others] = positionals;
    if (!folder || others.length > 0) return complain("Name one corpus folder.");
    const { documents, others: notRest } = readCorpus(folder);
    const examination = examineCorpus(documents, notRest, loadFacts(new URL("../spec/", import.meta.url)));
    const missed = judgeExamination(examination);
    const text = values.json
      ? JSON.stringify({ ok: missed.length === 0, missed, ...examination }, undefined, 2)
      : printExamination(examination);
    return say(text, missed.length > 0 ? 1 : 0);
  } catch (error) {
    if (error instanceof CorpusError || (error instanceof TypeError && "code" in error)) return complain(error.message);
    throw error;
  }
}

function say(text: string, exitCode: number): number {
  console.log(text);
  return exitCode;
}

function complain(message: string): number {
  console.error(`${message} See npm run corpus -- --help.`);
  return 2;
}
