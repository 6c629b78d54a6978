import picomatch from "picomatch";
import { pathOf } from "../pull-request-facts.js";
import type { Rule } from "./rule.js";

/** Owned files need approvals of their owners. */
export const owners: Rule<"owners"> = (entries, { files, participants }) =>
  entries.flatMap(({ paths, people, approvals = 1 }) => {
    const isOwned = picomatch([...paths], { dot: true });
    const first = files.map(pathOf).find((path) => isOwned(path));
    const approved = participants.filter(
      ({ approved: hasApproved, user }) => hasApproved && (!people || people.some((name) => isPerson(name, user))),
    );
    if (first === undefined || approved.length >= approvals) return [];
    const whom = people ? people.join(", ") : "anyone";
    return [
      {
        summary:
          `${paths.join(", ")} needs ${approvals} approval${approvals === 1 ? "" : "s"} of ${whom}; it has ${approved.length}.`.slice(
            0,
            450,
          ),
        path: first,
      },
    ];
  });

function isPerson(name: string, user: { account_id?: string; uuid?: string; nickname?: string } | undefined): boolean {
  return [user?.account_id, user?.uuid, user?.nickname].includes(name);
}
