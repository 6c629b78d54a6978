import type { ClientRequest, RequestObserver } from "../client/client-request.js";

/** The request with one more observer; those that it has already are told first. */
export function watchRequest(request: ClientRequest, observer: Required<RequestObserver>): ClientRequest {
  const { observer: outer } = request;
  if (!outer) return { ...request, observer };
  return {
    ...request,
    observer: {
      onRetry(info, sent) {
        outer.onRetry?.(info, sent);
        observer.onRetry(info, sent);
      },
      onWait(info, sent) {
        outer.onWait?.(info, sent);
        observer.onWait(info, sent);
      },
    },
  };
}
