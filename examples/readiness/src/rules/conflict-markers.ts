import type { Complaint, Rule } from "./rule.js";

/** Added lines must not be markers that git leaves in files it could not merge. */
export const conflictMarkers: Rule<"conflict-markers"> = (isOn, { diff }) => {
  if (!isOn) return [];
  const complaints: Complaint[] = [];
  let path = "";
  let line = 0;
  for (const text of diff.split("\n")) {
    if (text.startsWith("+++ ")) path = text.replace(/^\+\+\+ (b\/)?/, "").trim();
    else if (text.startsWith("@@ ")) line = Number(/\+(\d+)/.exec(text)?.[1] ?? 1) - 1;
    else if (/^[+ ]/.test(text)) {
      line++;
      // The row of equals signs is left out: it also underlines headings.
      if (/^\+(<{7}|>{7}|\|{7})( |$)/.test(text))
        complaints.push({ summary: "A conflict marker was committed.", type: "BUG", path, line });
    }
  }
  return complaints;
};
