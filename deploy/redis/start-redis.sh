#!/bin/sh
# Repairs the append-only file if a power cut tore it, then starts Redis:
#   start-redis.sh redis-server [redis.conf] --dir DIR …     repairs the file, then becomes redis-server
#   start-redis.sh --mend-only [redis.conf] --dir DIR …      repairs the file of a stopped Redis
# Redis itself keeps the first half of a torn transaction, which then runs together with the next transaction
# (docs/decisions/023). So the torn transaction, which was never acked, is removed here from its MULTI on, also one
# that an earlier start left in the middle of the file. The removed bytes are saved beside the file. Any other fault
# is damage: it is reported, and nothing is changed or started.
# Needs sh, redis-check-aof, awk, dd, head, od, tail, flock if available, and half-transaction.awk beside it.
set -eu
export LC_ALL=C

log() { echo "start-redis: $*" >&2; }
fail() { log "$*" && exit 1; }
runbook="See docs/operations.md, 'Redis does not start'."

program=$1
shift
case $program in
  *-server) checker_name=${program%server}check-aof ;;
  *) checker_name=redis-check-aof ;;
esac

# Finds the file as Redis does: defaults, then the configuration file with its includes, then the options.
configured() {
  awk -v name="$2" '
    function read_settings(file, line, directive) {
      while ((getline line < file) > 0) {
        sub(/^[ \t]+/, "", line)
        directive = tolower(line)
        sub(/[ \t].*/, "", directive)
        sub(/^[^ \t]+[ \t]+["\047]?/, "", line)
        sub(/["\047]?[ \t\r]*$/, "", line)
        if (directive == "include") read_settings(line)
        else if (directive == name) found = line
      }
      close(file)
    }
    BEGIN { read_settings(ARGV[1]); print found }' "$1"
}
dir='' appenddirname='' appendfilename=''
case ${1-} in
  '' | --*) ;;
  *) dir=$(configured "$1" dir) appenddirname=$(configured "$1" appenddirname) appendfilename=$(configured "$1" appendfilename) ;;
esac
option=
for argument; do
  case $option in
    --dir) dir=$argument ;;
    --appenddirname) appenddirname=$argument ;;
    --appendfilename) appendfilename=$argument ;;
  esac
  option=$argument
done
dir=${dir:-.}
folder=$dir/${appenddirname:-appendonlydir}
appendfilename=${appendfilename:-appendonly.aof}
[ -d "$dir" ] || fail "there is no folder $dir. Create it, or name another."

# Redis inherits the lock and holds it while it runs: no file is repaired while a Redis writes it.
lock=$dir/start-redis.lock
[ ! -e "$lock" ] || [ -w "$lock" ] || fail "$lock belongs to another user. Delete it while no Redis runs on $dir, then start again."
exec 9>> "$lock"
# Files made by root must stay writable for the user who owns the folder.
restore_owner() {
  [ "$(id -u)" != 0 ] || chown -h "$(ls -ldn "$dir" | awk '{ print $3 ":" $4 }')" "$1" || log "could not change the owner of $1."
}
restore_owner "$lock"
if command -v flock > /dev/null; then
  tries=0
  # A child of a killed Redis that rewrites the file ends within a second or two.
  until flock -n 9; do
    tries=$((tries + 1))
    [ "$tries" -lt 50 ] || fail "another Redis runs on $dir. Stop it first, or give this one a folder of its own."
    sleep 0.1
  done
fi
# After this script has checked a file once, only its end can hold a half transaction.
seen=0
[ ! -s "$lock" ] || seen=1

# Saves the bytes FROM to TO beside the file.
save_bytes() {
  number=1
  while [ -e "$1.cut-$number" ]; do number=$((number + 1)); done
  saved=$1.cut-$number
  { tail -c "+$(($2 + 1))" "$1" | head -c "$(($3 - $2))" > "$saved"; } 2> /dev/null
  sync "$saved" && [ "$(wc -c < "$saved")" -eq $(($3 - $2)) ]
}

# Removes the bytes FROM to TO from a file of SIZE bytes, atomically.
remove_bytes() {
  if [ "$3" -eq "$4" ]; then
    dd if=/dev/null of="$1" bs=1 seek="$2" 2> /dev/null && sync "$1"
  else
    # The copy keeps the owner.
    cp -p "$1" "$1.repaired" && { head -c "$2" "$1" && tail -c "+$(($3 + 1))" "$1"; } > "$1.repaired" &&
      sync "$1.repaired" && [ "$(wc -c < "$1.repaired")" -eq $(($4 - $3 + $2)) ] &&
      mv -f "$1.repaired" "$1" && sync "${1%/*}"
  fi
}

# Only in the last file that Redis reads can a write be torn.
is_last() {
  [ "$1" != "$aof" ] || return 0
  newest=
  while read -r line; do
    case $line in *' type '[bi]*) newest=$line ;; esac
  done < "$aof"
  case $newest in *"${1##*/}"*) return 0 ;; esac
  return 1
}

# Repairs the first fault; succeeds if there may be another.
repair() {
  ! report=$("$checker" "$aof" 2>&1) || return 1
  fault=${report##*AOF analyzed: filename=}
  file=${fault%%, size=*} size=${fault#*, size=} from=${fault#*, ok_up_to=}
  size=${size%%,*} from=${from%%,*}
  [ "$fault" != "$report" ] && [ "$from" -lt "$size" ] || fail "$aof cannot be checked: ${report##*
}. $runbook"
  file=${aof%/*}/${file##*/}
  last=0
  ! is_last "$file" || last=1
  verdict=$(od -An -v -tu1 -j "$from" "$file" 2> /dev/null |
    awk -v last=$last -v seen=$seen -f "${0%/*}/half-transaction.awk")
  to=${verdict##* }
  case $verdict in
    'cut 0 end') to=$size ;;
    'cut 0 '*) to=$((from + to)) ;;
    damage*) fail "$file is damaged at byte $((from + to)); nothing was changed. $runbook" ;;
    *) fail "$file is torn at byte $from, but od and awk could not read it; nothing was changed." ;;
  esac
  save_bytes "$file" "$from" "$to" || {
    rm -f "$saved"
    fail "no disk space left to save the bytes to be removed from $file; nothing was changed. Free some disk space, then start again."
  }
  remove_bytes "$file" "$from" "$to" "$size" || {
    rm -f "$file.repaired"
    fail "$file could not be repaired; nothing was lost. Free some disk space, then start again."
  }
  restore_owner "$saved"
  log "removed $((to - from)) bytes of an unacked transaction from $file at byte $from; saved in $saved."
  found=
  # Everything before is whole, and nothing follows.
  [ "$last" = 0 ] || [ "$to" -ne "$size" ]
}

# Redis before 7 has one file without a manifest.
aof=$folder/$appendfilename.manifest
[ -e "$aof" ] || aof=$dir/$appendfilename
found="no append-only file in $folder"
if [ -e "$aof" ]; then
  checker=$(command -v "$checker_name" || command -v redis-check-aof || command -v valkey-check-aof) ||
    fail "redis-check-aof is missing; it comes with Redis. Debian: apt-get install redis-tools."
  found="$aof is intact; nothing to repair"
  while repair; do :; done
fi
[ "$seen" = 1 ] || echo 'start-redis has checked this folder.' >&9 || log "$lock could not be written."

if [ "$program" = --mend-only ]; then
  [ -z "$found" ] || log "$found."
  exit 0
fi
exec "$program" "$@" --aof-load-truncated no
