#!/bin/sh
# Starts Redis on an append-only file that holds whole transactions only:
#   start-redis.sh redis-server [redis.conf] --dir DIR …     mends the file, then becomes redis-server
#   start-redis.sh --mend-only [redis.conf] --dir DIR …      mends the file of a Redis that stands still
# Redis itself cuts a tail torn inside a transaction and keeps its first half, which then runs with the next
# transaction at the start after that (docs/decisions/061). So what a power cut tore, none of it acked, is taken
# out here from its MULTI on; so is such a half that an earlier start left in the middle. What is taken out is
# kept beside the file. Anything else that is wrong is damage: it is told, and nothing is changed or started.
# Needs what Debian, Alpine and macOS have: sh, redis-check-aof, awk, dd, head, od, tail; flock where there is one;
# and half-transaction.awk beside it.
set -eu
export LC_ALL=C

say() { echo "start-redis: $*" >&2; }
refuse() { say "$*" && exit 1; }
runbook="See docs/operations.md, 'Redis does not start'."

program=$1
shift
case $program in
  *-server) beside=${program%server}check-aof ;;
  *) beside=redis-check-aof ;;
esac

# Where Redis looks for its file: its defaults, its configuration file with all it includes, its options.
configured() {
  awk -v name="$2" '
    function look(file, line, word) {
      while ((getline line < file) > 0) {
        sub(/^[ \t]+/, "", line)
        word = tolower(line)
        sub(/[ \t].*/, "", word)
        sub(/^[^ \t]+[ \t]+["\047]?/, "", line)
        sub(/["\047]?[ \t\r]*$/, "", line)
        if (word == "include") look(line)
        else if (word == name) found = line
      }
      close(file)
    }
    BEGIN { look(ARGV[1]); print found }' "$1"
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
[ -d "$dir" ] || refuse "there is no folder $dir. Make it, or name another."

# The lock goes over to Redis and ends with it: nobody mends a file that somebody writes.
lock=$dir/start-redis.lock
[ ! -e "$lock" ] || [ -w "$lock" ] || refuse "$lock belongs to another user. Delete it while no Redis runs on $dir, then start again."
exec 9>> "$lock"
# Run by root on the folder of a user, it leaves nothing there that the user's own start could not write.
hand_over() {
  [ "$(id -u)" != 0 ] || chown -h "$(ls -ldn "$dir" | awk '{ print $3 ":" $4 }')" "$1" || say "$1 stays root's."
}
hand_over "$lock"
if command -v flock > /dev/null; then
  tries=0
  # A killed Redis's child that rewrites the file ends within a second or two.
  until flock -n 9; do
    tries=$((tries + 1))
    [ "$tries" -lt 50 ] || refuse "another Redis runs on $dir. Stop it first, or give this one a folder of its own."
    sleep 0.1
  done
fi
# Once this script has seen a file, its end is the only place where a half can stand.
seen=0
[ ! -s "$lock" ] || seen=1

# Keeps the bytes FROM TO of a file beside it.
keep() {
  number=1
  while [ -e "$1.cut-$number" ]; do number=$((number + 1)); done
  kept=$1.cut-$number
  { tail -c "+$(($2 + 1))" "$1" | head -c "$(($3 - $2))" > "$kept"; } 2> /dev/null
  sync "$kept" && [ "$(wc -c < "$kept")" -eq $(($3 - $2)) ]
}

# Takes the bytes FROM TO out of a file of SIZE bytes, at once or not at all.
take_out() {
  if [ "$3" -eq "$4" ]; then
    dd if=/dev/null of="$1" bs=1 seek="$2" 2> /dev/null && sync "$1"
  else
    # A copy belongs to whom the file belongs to.
    cp -p "$1" "$1.mended" && { head -c "$2" "$1" && tail -c "+$(($3 + 1))" "$1"; } > "$1.mended" &&
      sync "$1.mended" && [ "$(wc -c < "$1.mended")" -eq $(($4 - $3 + $2)) ] &&
      mv -f "$1.mended" "$1" && sync "${1%/*}"
  fi
}

# Whether a file is the last that Redis reads, where alone a write can be torn.
is_last() {
  [ "$1" != "$aof" ] || return 0
  newest=
  while read -r line; do
    case $line in *' type '[bi]*) newest=$line ;; esac
  done < "$aof"
  case $newest in *"${1##*/}"*) return 0 ;; esac
  return 1
}

# Mends the first thing that is wrong. Answers whether there may be more.
mend() {
  ! report=$("$checker" "$aof" 2>&1) || return 1
  fault=${report##*AOF analyzed: filename=}
  file=${fault%%, size=*} size=${fault#*, size=} from=${fault#*, ok_up_to=}
  size=${size%%,*} from=${from%%,*}
  [ "$fault" != "$report" ] && [ "$from" -lt "$size" ] || refuse "$aof cannot be checked: ${report##*
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
    damage*) refuse "$file is damaged at byte $((from + to)); nothing was changed. $runbook" ;;
    *) refuse "$file is torn at byte $from, and what is torn could not be read with od and awk; nothing was changed." ;;
  esac
  keep "$file" "$from" "$to" || {
    rm -f "$kept"
    refuse "there is no room to keep what has to come out of $file; nothing was changed. Make room on the disk, then start again."
  }
  take_out "$file" "$from" "$to" "$size" || {
    rm -f "$file.mended"
    refuse "$file could not be mended, and lost nothing. Make room on the disk, then start again."
  }
  hand_over "$kept"
  say "took $((to - from)) bytes of a transaction that was never acked out of $file at byte $from; they are kept in $kept."
  found=
  # All before was found whole, and nothing follows.
  [ "$last" = 0 ] || [ "$to" -ne "$size" ]
}

# Redis before 7 keeps one file, without a manifest.
aof=$folder/$appendfilename.manifest
[ -e "$aof" ] || aof=$dir/$appendfilename
found="no append-only file in $folder"
if [ -e "$aof" ]; then
  checker=$(command -v "$beside" || command -v redis-check-aof || command -v valkey-check-aof) ||
    refuse "redis-check-aof is missing; it comes with Redis. Debian: apt-get install redis-tools."
  found="$aof is whole; there was nothing to take out"
  while mend; do :; done
fi
[ "$seen" = 1 ] || echo 'start-redis has seen to this folder.' >&9 || say "$lock could not be written."

if [ "$program" = --mend-only ]; then
  [ -z "$found" ] || say "$found."
  exit 0
fi
exec "$program" "$@" --aof-load-truncated no
