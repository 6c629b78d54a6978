import type { ParticipantRecord, PullRequestRecord } from "../../state/entities.js";

/** The participation of a user, begun as `PARTICIPANT` when there was none. */
export function participantOf(pullRequest: PullRequestRecord, userUuid: string): ParticipantRecord {
  const known = pullRequest.participants.get(userUuid);
  if (known) return known;
  const participant: ParticipantRecord = { userUuid, role: "PARTICIPANT", state: null, participatedOn: null };
  pullRequest.participants.set(userUuid, participant);
  return participant;
}

/** Makes exactly these users reviewers; who took part otherwise stays as participant. */
export function setReviewers(pullRequest: PullRequestRecord, userUuids: readonly string[]): void {
  for (const participant of [...pullRequest.participants.values()]) {
    if (participant.role !== "REVIEWER" || userUuids.includes(participant.userUuid)) continue;
    if (participant.participatedOn === null) pullRequest.participants.delete(participant.userUuid);
    else participant.role = "PARTICIPANT";
  }
  for (const userUuid of userUuids) participantOf(pullRequest, userUuid).role = "REVIEWER";
}
