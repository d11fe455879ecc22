#!/bin/sh
# Prints users.acl for a Redis that others can reach: the server enters with REDIS_PASSWORD, the operator with
# REDIS_OPERATOR_PASSWORD or, where that is not set, not at all. Of both only the hash is printed.
set -eu

# Which letters there are must not depend on the machine.
LC_ALL=C
export LC_ALL
shortest=16
fewest_different=8

refuse() {
  echo "$1 $2; allowed: at least $shortest characters made by chance, as \`openssl rand -hex 32\` prints them" >&2
  exit 1
}

# Stops what stands in examples and what hands type in a hurry. How much chance there is in the rest is the
# server's to judge for its own password, and nobody's for the operator's.
entrance() {
  [ "${#2}" -ge "$shortest" ] || refuse "$1" 'is too short'
  case $(printf %s "$2" | tr 'A-Z' 'a-z') in
    *[!!-~]*) refuse "$1" 'holds blanks or other signs than a keyboard prints' ;;
    *hannun* | *redis* | *default* | *operator* | *admin* | *passw* | *p@ssw* | *secret* | *change* | *replace* | \
      *example* | *12345* | *abcdef* | *qwerty*) refuse "$1" 'holds a usual word or row of keys' ;;
  esac
  [ "$(printf %s "$2" | fold -w 1 | sort -u | wc -l)" -ge "$fewest_different" ] ||
    refuse "$1" 'is a few characters again and again'
  printf 'on #%s' "$(printf %s "$2" | sha256sum | cut -d ' ' -f 1)"
}

server=$(entrance REDIS_PASSWORD "${REDIS_PASSWORD:-}")
operator=off
[ -z "${REDIS_OPERATOR_PASSWORD:-}" ] || operator=$(entrance REDIS_OPERATOR_PASSWORD "$REDIS_OPERATOR_PASSWORD")
sed -e "s/^user default on nopass/user default $operator/" -e "s/^user hannun on nopass/user hannun $server/" \
  "${0%/*}/users.acl"
