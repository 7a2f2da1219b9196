#!/usr/bin/env bash
# Runs the program in a folder and compares what it prints, errors and exit status included, with an expected text.
#
#   run_golden.sh GAINSAY GOLDEN FOLDER ARGUMENT...
#
# GAINSAY_UPDATE_GOLDENS=1 writes what it prints into GOLDEN instead of comparing.
set -euo pipefail

program="$(realpath -- "$1")"
golden="$(realpath -m -- "$2")"
cd -- "$3"
shift 3

export LC_ALL=C.UTF-8 NO_COLOR=1
unset COLUMNS FORCE_COLOR CLICOLOR_FORCE GITHUB_ACTIONS CI HOME XDG_CACHE_HOME  # without these two there is no cache

printed="$(mktemp)"
trap 'rm -f -- "$printed"' EXIT
status=0
"$program" "$@" >"$printed" 2>&1 </dev/null || status=$?
printf 'exit status %d\n' "$status" >>"$printed"

if [ "${GAINSAY_UPDATE_GOLDENS:-}" = 1 ]; then
    cp -- "$printed" "$golden"
    exit 0
fi
diff -u --label "expected" --label "printed" -- "$golden" "$printed"
