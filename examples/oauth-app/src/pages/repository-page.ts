import { html } from "hono/html";
import type { JudgedPullRequest, SomePullRequests } from "../bitbucket/list-open-pull-requests.js";
import { type Frame, type Html, layout } from "./layout.js";
import { liveScript } from "./live-script.js";

interface Place {
  readonly workspace: string;
  readonly repoSlug: string;
  /** Since when changes are news, in milliseconds since 1970. */
  readonly asOf: number;
}

/** The open pull requests of a repository with what they wait for. The page reloads when something happens to one of them. */
export function repositoryPage(frame: Frame, place: Place, { pullRequests, hasMore }: SomePullRequests): Html {
  const path = [place.workspace, place.repoSlug].map(encodeURIComponent).join("/");
  const me = frame.session?.account.accountId;
  const content =
    pullRequests.length === 0
      ? html`<p>No pull request is open.</p>`
      : html`<ul class="cards">${pullRequests.map((one) => card(path, one, me))}</ul>
${hasMore ? html`<p class="subtle">These ${pullRequests.length} have changed last. More are open.</p>` : ""}`;
  const script = liveScript(`/live/${path}?since=${place.asOf}`);
  return layout(frame, `${place.workspace}/${place.repoSlug}`, content, script);
}

function card(path: string, { pullRequest, outcome }: JudgedPullRequest, me: string | undefined): Html {
  const { id, title, source, destination, author, participants, links } = pullRequest;
  const isApproved = participants?.some(({ approved, user }) => approved && user?.account_id === me) ?? false;
  const [tone, words] = !outcome
    ? ["unknown", "not judged"]
    : outcome.ok
      ? ["ready", "ready"]
      : ["waiting", "not ready"];
  const findings = outcome?.findings ?? [];
  return html`<li>
<div><h2>${links?.html?.href ? html`<a href="${links.html.href}">#${id} ${title}</a>` : `#${id} ${title}`}</h2>
<span class="subtle">${source.branch.name} to ${destination.branch.name}, by ${author?.display_name ?? "somebody who left"}</span></div>
<div><span class="lozenge ${tone}">${words}</span>
${
  isApproved
    ? html`<span class="subtle">approved by you</span>`
    : html`<form method="post" action="/repositories/${path}/pull-requests/${id}/approve"><button aria-label="Approve #${id} ${title}">Approve</button></form>`
}</div>
${findings.length > 0 ? html`<ul class="findings">${findings.map(({ summary }) => html`<li>${summary}</li>`)}</ul>` : ""}
</li>`;
}
