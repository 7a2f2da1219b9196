#!/usr/bin/env bash
# Runs the steps of a tutorial and compares what it shows with what really happens.
#
#   run_tutorial.sh GAINSAY TUTORIAL FOLDER EXAMPLE
#
# GAINSAY is the program, TUTORIAL a Markdown file, FOLDER a folder that the tutorial fills, and EXAMPLE one that holds what
# FOLDER holds at the end. In an empty folder, from top to bottom, a block whose first line names a kind and a path
#
#     ```claims harbour/world.claims
#
# is written to that path, and in a block `console` each line that begins with "$ " is run; the lines below it are what it
# prints, errors included. GAINSAY_UPDATE_GOLDENS=1 writes what happens into TUTORIAL and EXAMPLE instead of comparing.
set -euo pipefail

program="$(realpath -- "$1")"
tutorial="$(realpath -- "$2")"
filled="$3"
example="$(realpath -m -- "$4")"

folder="$(mktemp -d)"
trap 'rm -rf -- "$folder"' EXIT
mkdir -- "$folder/bin" "$folder/desk"
ln -s -- "$program" "$folder/bin/gainsay"
export PATH="$folder/bin:$PATH" LC_ALL=C.UTF-8 NO_COLOR=1
unset COLUMNS FORCE_COLOR CLICOLOR_FORCE GITHUB_ACTIONS CI HOME XDG_CACHE_HOME  # without these two there is no cache

# Runs a command as the reader would and prints what he would see.
run() (
    set +e +u +o pipefail
    cd -- "$folder/desk"
    eval "$1" 2>&1 </dev/null
    true
)

shown="$folder/shown.md"
: >"$shown"
block=text
commands=0
while IFS= read -r line || [ -n "$line" ]; do
    case "$block:$line" in
    text:'```console')
        block=console
        printf '%s\n' "$line" >>"$shown"
        ;;
    text:'```'*' '*)
        block=file
        path="$folder/desk/${line##* }"
        mkdir -p -- "$(dirname -- "$path")"
        : >"$path"
        printf '%s\n' "$line" >>"$shown"
        ;;
    text:'```'?*)
        block=other
        printf '%s\n' "$line" >>"$shown"
        ;;
    *:'```')
        block=text
        printf '%s\n' "$line" >>"$shown"
        ;;
    console:'$ '*)
        commands=$((commands + 1))
        { printf '%s\n' "$line"; run "${line#'$ '}"; } >>"$shown"
        ;;
    console:*) ;;
    file:*)
        printf '%s\n' "$line" >>"$path"
        printf '%s\n' "$line" >>"$shown"
        ;;
    *) printf '%s\n' "$line" >>"$shown" ;;
    esac
done <"$tutorial"

if [ "$commands" -eq 0 ]; then
    echo "$2 runs no command" >&2
    exit 1
fi
if [ "${GAINSAY_UPDATE_GOLDENS:-}" = 1 ]; then
    cp -- "$shown" "$tutorial"
    mkdir -p -- "$example"
    cp -- "$folder/desk/$filled"/* "$example/"
    exit 0
fi
status=0
diff -u --label "as $2 shows it" --label "as it is" -- "$tutorial" "$shown" || status=1
diff -ru --exclude=README.md -- "$example" "$folder/desk/$filled" || status=1
exit "$status"
