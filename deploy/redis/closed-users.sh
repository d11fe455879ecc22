#!/bin/sh
# Prints users.acl for a Redis that other machines can reach. The server signs in with REDIS_PASSWORD, the operator
# with REDIS_OPERATOR_PASSWORD (if unset, not at all). Only the hashes are printed.
set -eu

# Character classes must not depend on the locale.
LC_ALL=C
export LC_ALL
shortest=16
fewest_different=8

refuse() {
  echo "$1 $2; allowed: at least $shortest random characters, such as the output of \`openssl rand -hex 32\`" >&2
  exit 1
}

# Rejects placeholders and typed patterns. The server itself checks the entropy of its own password.
entrance() {
  [ "${#2}" -ge "$shortest" ] || refuse "$1" 'is too short'
  case $(printf %s "$2" | tr 'A-Z' 'a-z') in
    *[!!-~]*) refuse "$1" 'contains spaces or non-ASCII characters' ;;
    *hannun* | *redis* | *default* | *operator* | *admin* | *passw* | *p@ssw* | *secret* | *change* | *replace* | \
      *example* | *12345* | *abcdef* | *qwerty*) refuse "$1" 'contains a common word or keyboard pattern' ;;
  esac
  [ "$(printf %s "$2" | fold -w 1 | sort -u | wc -l)" -ge "$fewest_different" ] ||
    refuse "$1" 'repeats too few different characters'
  printf 'on #%s' "$(printf %s "$2" | sha256sum | cut -d ' ' -f 1)"
}

server=$(entrance REDIS_PASSWORD "${REDIS_PASSWORD:-}")
operator=off
[ -z "${REDIS_OPERATOR_PASSWORD:-}" ] || operator=$(entrance REDIS_OPERATOR_PASSWORD "$REDIS_OPERATOR_PASSWORD")
sed -e "s/^user default on nopass/user default $operator/" -e "s/^user hannun on nopass/user hannun $server/" \
  "${0%/*}/users.acl"
