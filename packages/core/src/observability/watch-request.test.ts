import { describe, expect, it } from "vitest";
import type { ClientRequest, RequestObserver } from "../client/client-request.js";
import { watchRequest } from "./watch-request.js";

describe("watchRequest", () => {
  it("tells every observer of a request, the outermost first, and leaves the rest of the request alone", () => {
    const told: unknown[][] = [];
    const observer = (name: string): Required<RequestObserver> => ({
      onRetry: (...parameters) => void told.push([name, ...parameters]),
      onWait: (...parameters) => void told.push([name, ...parameters]),
    });
    const request: ClientRequest = { method: "GET", url: "https://x.example/", operationId: "getX" };
    const watched = watchRequest(watchRequest(request, observer("outer")), observer("inner"));
    const retry = { attempt: 1, status: 503 };
    const wait = { reason: "fault", waitMs: 5 } as const;
    watched.observer?.onRetry?.(retry, watched);
    watched.observer?.onWait?.(wait, watched);
    expect(told).toEqual([
      ["outer", retry, watched],
      ["inner", retry, watched],
      ["outer", wait, watched],
      ["inner", wait, watched],
    ]);
    expect(watched).toMatchObject(request);
    expect(request.observer).toBeUndefined();
  });
});
