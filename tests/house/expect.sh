# shellcheck shell=bash disable=SC2034  # `root` is for the tests
# What the tests of the house share: a temporary folder that goes away at the end, and how a test fails.
# Sourced by the tests; expects `set -euo pipefail`.

root="$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.." && pwd)"
# The blank in the name is on purpose: every script must bear one.
work="$(mktemp -d "${TMPDIR:-/tmp}/gainsay house.XXXXXX")"
trap 'rm -rf -- "$work"' EXIT

fail() {
    printf 'failed: %s\n' "$*" >&2
    exit 1
}

# expect_status STATUS COMMAND…: runs the command with its output in "$work/output".
expect_status() {
    local expected="$1" status=0
    shift
    "$@" >"$work/output" 2>&1 </dev/null || status=$?
    if [ "$status" -ne "$expected" ]; then
        cat -- "$work/output" >&2
        fail "status $status instead of $expected from: $*"
    fi
}

# expect_output TEXT: the output of the command before holds the text.
expect_output() {
    if ! grep -qF -- "$1" "$work/output"; then
        cat -- "$work/output" >&2
        fail "the output does not hold: $1"
    fi
}

expect_no_output() {
    if grep -qF -- "$1" "$work/output"; then
        cat -- "$work/output" >&2
        fail "the output holds: $1"
    fi
}
