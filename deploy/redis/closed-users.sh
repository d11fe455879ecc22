#!/bin/sh
# Prints users.acl for a Redis that others can reach: the server enters with REDIS_PASSWORD, the operator with
# REDIS_OPERATOR_PASSWORD or, where that is not set, not at all. Of both only the hash is printed.
set -eu

# Longer than anything that is made up by hand in a hurry; the server refuses what could be guessed.
shortest=16

entrance() {
  [ "${#2}" -ge "$shortest" ] || {
    echo "$1 is too short; allowed: at least $shortest characters, as \`openssl rand -hex 32\` prints them" >&2
    exit 1
  }
  printf 'on #%s' "$(printf %s "$2" | sha256sum | cut -d ' ' -f 1)"
}

server=$(entrance REDIS_PASSWORD "${REDIS_PASSWORD:-}")
operator=off
[ -z "${REDIS_OPERATOR_PASSWORD:-}" ] || operator=$(entrance REDIS_OPERATOR_PASSWORD "$REDIS_OPERATOR_PASSWORD")
sed -e "s/^user default on nopass/user default $operator/" -e "s/^user hannun on nopass/user hannun $server/" \
  "${0%/*}/users.acl"
