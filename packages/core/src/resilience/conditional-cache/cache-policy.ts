/*!
 * This file carries http-cache-semantics, Copyright 2016-2018 Kornel Lesiński, BSD-2-Clause:
 * Redistribution and use in source and binary forms, with or without modification, are permitted provided that the following conditions
 * are met: 1. Redistributions of source code must retain the above copyright notice, this list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice, this list of conditions and the following disclaimer in the
 * documentation and/or other materials provided with the distribution.
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT
 * LIMITED TO, THE IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT
 * HOLDER OR CONTRIBUTORS BE LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT
 * LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER CAUSED AND ON ANY
 * THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
 * OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
 */
import CachePolicy from "http-cache-semantics";

/** The rules of HTTP caching by a given clock, for a cache of one user that guesses no lifetimes. */
export function cacheRules(now: () => number) {
  class ClockedPolicy extends CachePolicy {
    // The declarations leave it out; the documentation offers it for a clock of one's own.
    now(): number {
      return now();
    }
  }
  return {
    /** The policy of an answer. */
    of: (request: CachePolicy.Request, response: CachePolicy.Response) =>
      new ClockedPolicy(request, response, { shared: false, cacheHeuristic: 0 }),
    /** A policy that was stored; throws when it is none. */
    from: (stored: unknown) => ClockedPolicy.fromObject(stored as CachePolicy.CachePolicyObject),
  };
}

export type { CachePolicy };
