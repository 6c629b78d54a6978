import { randomBytes } from "node:crypto";
import type { Clock } from "../state/clock.js";
import type { AuthorizationRequest } from "./authorization-request.js";
import { sameSecret } from "./same-secret.js";

/** How long a page may be looked at. */
const ticketMilliseconds = 600_000;

/** Questions that were put to somebody: each is answered once, in the browser it was put in, so that no other page can answer it. */
export interface ConsentTickets {
  /** A ticket for the page that asks. */
  open(request: AuthorizationRequest, browser: string): string;
  /** The question of a ticket, which is thereby used up; undefined in another browser or too late. */
  take(ticket: string, browser: string | undefined): AuthorizationRequest | undefined;
  clear(): void;
}

interface Ticket {
  readonly request: AuthorizationRequest;
  readonly browser: string;
  readonly expiresAt: number;
}

/** No tickets yet. At most a thousand are kept; the oldest go first. */
export function createConsentTickets(clock: Clock): ConsentTickets {
  const tickets = new Map<string, Ticket>();
  return {
    open(request, browser) {
      const ticket = randomBytes(24).toString("base64url");
      tickets.set(ticket, { request, browser, expiresAt: clock.now().getTime() + ticketMilliseconds });
      const [oldest] = tickets.keys();
      if (tickets.size > 1000 && oldest !== undefined) tickets.delete(oldest);
      return ticket;
    },
    take(ticket, browser) {
      const found = tickets.get(ticket);
      if (!found || browser === undefined || !sameSecret(found.browser, browser)) return undefined;
      tickets.delete(ticket);
      return clock.now().getTime() < found.expiresAt ? found.request : undefined;
    },
    clear: () => tickets.clear(),
  };
}
