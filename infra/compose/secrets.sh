#!/bin/sh
# Prints .env.example with a secret of 32 random bytes, as hex, after each name that has no value.
set -eu
while IFS= read -r line; do
  case "$line" in
    '#'*) printf '%s\n' "$line" ;;
    *=) printf '%s%s\n' "$line" "$(od -An -N32 -tx1 /dev/urandom | tr -d ' \n')" ;;
    *) printf '%s\n' "$line" ;;
  esac
done <"$(dirname "$0")/../../.env.example"
