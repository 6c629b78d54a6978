# Shared by .ci/run and .ci/full: how a suite runs and is counted, and the suites that both run.
#
# Every test of `npm test` counts as one, every other suite as one. Output of suites is indented, so that the closing line
# `N passed, N failed` is the only line of its form. Whatever happens - a suite crashes, hangs, or the script is stopped - the
# closing line is printed and a failure makes the exit code 1.

set -uo pipefail

export CI=true
export TURBO_TELEMETRY_DISABLED=1 DO_NOT_TRACK=1 NO_COLOR=1 npm_config_update_notifier=false
# A clone that belongs to somebody else than the user of this job is still ours to read.
export GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0=safe.directory GIT_CONFIG_VALUE_0='*'

passed=0
failed=0
complete=no
failures=()
logs="$(mktemp -d)"

# Ends the command that runs, and waits until its last output is through.
stop_running() {
  if [ -z "$(jobs -pr)" ]; then return; fi
  # It may have started only just now: its number follows.
  until [ -s "$logs/running" ]; do sleep 0.05; done
  # `timeout` leads a process group. Sent to it alone, a signal in its first moment would leave its command behind, and one that
  # comes before bash has become `timeout` is lost: hence the group, and again after three seconds.
  local leader
  leader="$(cat "$logs/running")"
  while [ -n "$(jobs -pr)" ]; do
    kill -- "-$leader" 2>/dev/null || kill "$leader" 2>/dev/null
    for _ in {1..30}; do
      if [ -n "$(jobs -pr)" ]; then sleep 0.1; fi
    done
  done
  wait
}

close() {
  if [ "$complete" = no ]; then
    failed=$((failed + 1))
    failures+=("stopped before the end")
    stop_running
  fi
  rm -rf "$logs"
  for name in ${failures[@]+"${failures[@]}"}; do echo "failed: $name"; done
  echo "$passed passed, $failed failed"
  if [ "$failed" -gt 0 ]; then exit 1; else exit 0; fi
}
trap close EXIT
trap 'exit 143' TERM
trap 'exit 130' INT

# attempt <log> <seconds> <command...>: runs a command without input, at most so long and not beyond the deadline of the script.
attempt() {
  local log="$1" limit="$2" left=$((deadline - SECONDS))
  shift 2
  if [ "$left" -lt "$limit" ]; then limit="$left"; fi
  if [ "$limit" -le 0 ]; then
    echo "  no time left"
    return 124
  fi
  # In the background, because bash answers a signal only between commands or in `wait`.
  rm -f "$logs/running" "$logs/code"
  {
    timeout --kill-after=10 "$limit" "$@" </dev/null &
    echo "$!" >"$logs/running"
    wait "$!"
    echo "$?" >"$logs/code"
  } 2>&1 | tee "$log" | sed -u 's/^/  /' &
  wait "$!"
  local code
  code="$(cat "$logs/code")"
  if [ "$code" -eq 124 ]; then echo "  stopped after $limit s"; fi
  return "$code"
}

# suite <name> <seconds> <command...>: counts as one.
suite() {
  local name="$1" started="$SECONDS"
  echo "== $name"
  shift
  if attempt "$logs/suite" "$@"; then
    passed=$((passed + 1))
    echo "== $name: passed, $((SECONDS - started)) s"
  else
    failed=$((failed + 1))
    failures+=("$name")
    echo "== $name: FAILED, $((SECONDS - started)) s"
  fi
}

# tests <seconds> <command...>: counts as many as the last line of the command says, and a crash as one failure.
tests() {
  local code=0 line started="$SECONDS" count=0
  echo "== tests"
  attempt "$logs/tests" "$@" || code=$?
  line="$(grep -E '^[0-9]+ passed, [0-9]+ failed$' "$logs/tests" | tail -n 1)"
  if [[ "$line" =~ ^([0-9]+)\ passed,\ ([0-9]+)\ failed$ ]]; then
    passed=$((passed + BASH_REMATCH[1]))
    count="${BASH_REMATCH[2]}"
  else
    code=1
  fi
  if [ "$code" -ne 0 ] && [ "$count" -eq 0 ]; then count=1; fi
  failed=$((failed + count))
  if [ "$count" -gt 0 ]; then failures+=("$count of the tests"); fi
  echo "== tests: ${line:-no result}, $((SECONDS - started)) s"
}

# What the machine has to have: Node and npm. Git is installed when it is missing.
require_tools() {
  if ! command -v git >/dev/null; then
    suite "install git" 300 bash -c 'apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends git ca-certificates'
  fi
  if ! command -v node >/dev/null || ! command -v npm >/dev/null; then
    echo "Node 20.19 or later with npm has to be in the path."
    exit 1
  fi
}

# The suites of every change. The first one installs.
usual_suites() {
  tests 600 npm test
  suite "check" 400 npm run check
  suite "packed packages" 400 npm run test:dist
  suite "no credential in what tests print" 300 npm run --prefix packages/core canary
  suite "demo" 300 npm run demo

  suite "stores on PostgreSQL and Redis" 300 npm run --prefix packages/store test:servers
  suite "webhooks on Redis" 300 npm run --prefix packages/webhooks test:servers
  suite "deliveries under fire" 400 npm run --prefix packages/webhooks test:fire

  if ! command -v chromium >/dev/null && [ -z "${CHROMIUM:-}" ]; then
    suite "install chromium" 400 bash -c 'apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends chromium'
  fi
  suite "oauth-app in a browser" 300 npm run --prefix examples/oauth-app test:browser

  # A corpus of recorded documents: named by BUCKETKIT_CORPUS, or in a folder beside this clone.
  local corpus
  for corpus in "${BUCKETKIT_CORPUS:-}" ../*/corpus; do
    if [ -f "$corpus/index.json" ]; then
      suite "corpus" 300 npm run corpus -- "$corpus"
      break
    fi
  done

  suite "core on the sandbox" 300 npm run --prefix packages/sandbox test:core-suite
  suite "samples of the sandbox" 120 npm run sandbox:samples -- "$logs/samples.ndjson"

  # Unmodified clients of Bitbucket against the sandbox, one executable each.
  local client
  for client in packages/sandbox/test/clients/*; do
    if [ -f "$client" ] && [ -x "$client" ]; then suite "client $(basename "$client")" 300 "$client"; fi
  done
}
