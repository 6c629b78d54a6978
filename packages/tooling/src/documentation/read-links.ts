import { withoutFences } from "./read-fences.js";

/** A link or image of a Markdown text. */
export interface Link {
  readonly target: string;
  /** From 1. */
  readonly line: number;
}

const forms = [
  // [text](target "title") and ![text](target), the text perhaps an image with its own brackets
  /\]\(\s*<?([^)\s>]+)>?(?:\s+["'(][^)]*)?\)/g,
  // [name]: target
  /^\s{0,3}\[[^\]]+\]:\s*<?([^\s>]+)>?/g,
  // <a href="target"> and <img src="target">
  /<(?:a|img|source)\b[^>]*?\s(?:href|src|srcset)="([^"\s]+)/g,
];

/** The targets of all links, images and link definitions outside code. */
export function readLinks(markdown: string): Link[] {
  return withoutFences(markdown)
    .split("\n")
    .flatMap((text, index) => {
      const prose = text.replace(/(`+)(?!`).*?\1/g, "");
      return forms.flatMap((form) =>
        [...prose.matchAll(form)].map((found) => ({ target: found[1] ?? "", line: index + 1 })),
      );
    });
}
