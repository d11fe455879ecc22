#!/bin/sh
# Starts Redis on an append-only file that holds whole transactions only:
#   start-redis.sh redis-server [redis.conf] --dir DIR …     mends the file, then becomes redis-server
#   start-redis.sh --mend-only [redis.conf] --dir DIR …      mends the file of a Redis that stands still
# Redis itself cuts a tail torn inside a transaction and keeps its first half, which then runs with the next
# transaction at the start after that (docs/decisions/061). So what a power cut tore, none of it acked, is taken
# out here from its MULTI on; so is such a half that an earlier start left in the middle. What is taken out is
# kept beside the file. Anything else that is wrong is damage: it is told, and nothing is changed or started.
# Needs what Debian, Alpine and macOS have: sh, redis-check-aof, awk, dd, head, od, tail; flock where there is one.
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

# Where Redis looks for its file: its defaults, its configuration file, its options.
configured() {
  sed -n "s/^[[:space:]]*$2[[:space:]]\{1,\}[\"']\{0,1\}\([^\"']*[^\"'[:space:]]\).*/\1/p" "$1" | tail -n 1
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
exec 9>> "$lock"
if command -v flock > /dev/null; then
  tries=0
  until flock -n 9; do
    tries=$((tries + 1))
    [ "$tries" -lt 50 ] || refuse "another Redis runs on $dir. Stop it first, or give this one a folder of its own."
    sleep 0.1
  done
fi
# Once this script has seen a file, its end is the only place where a half can stand.
seen=0
[ ! -s "$lock" ] || seen=1

# Reads bytes as numbers, from the place on where something is wrong: prints 'cut FROM TO' or 'damage AT'.
judge='
function verdict(what) { print what; done = 1; exit }
function fault() { if (byte == 0) zeros = 1; else verdict("damage " at) }
# From its MULTI to the next start of Redis, which writes SELECT or MULTI first, stands the half that was never
# acked. Where SELECT follows MULTI at once, the transaction may have been the first after a start, or MULTI all
# that was left of it: then whole writes, acked, come after. A tap is always a transaction, told by its keys.
function half(until) {
  whole = selected && acked && !tapped && !(seen && until == "end")
  verdict("cut 0 " (whole ? selected : until))
}
function finish() {
  count++
  if (count == 1 && name != "MULTI" || name == "EXEC") verdict("damage " begun)
  if (count == 1) return
  if (name == "MULTI" || name == "SELECT" && count > 2) half(begun)
  if (name == "SELECT") { selected = begun; return }
  acked = 1
  if (name == "XADD" && key ~ /:log:/ || name == "SET" && key ~ /:sequence:/) tapped = 1
}
function number() {
  if (digits == 0) {
    if (left ? byte == 36 : byte == 42) { digits = 1; value = 0; if (!left) { begun = at; name = key = "" } }
    else if (byte == 35 && !left) state = "comment"
    else fault()
  } else if (byte >= 48 && byte <= 57 && !returned) { value = value * 10 + byte - 48; digits++ }
  else if (byte == 13 && digits > 1 && !returned) returned = 1
  else if (byte == 10 && returned) {
    returned = digits = 0
    if (left) { room = value; commands = 0; state = room ? "text" : "newline" }
    else { left = value; argument = 0; if (left == 0) verdict("damage " begun) }
  } else fault()
}
function text() {
  if (argument == 0) name = name sprintf("%c", byte)
  else if (argument == 1 && byte > 31 && byte < 127) key = key sprintf("%c", byte)
  # A text that runs over further commands has a damaged length: it was not torn.
  if (byte == 10) commands = commands == 3 ? 4 : 1
  else if (commands == 1 && byte == 42 || commands == 2 && byte == 13) commands++
  else if (commands == 4 && byte == 36) verdict("damage " begun)
  else if (commands != 2 || byte < 48 || byte > 57) commands = 0
  if (--room == 0) state = "newline"
}
function newline() {
  if (byte == 13 && !returned) returned = 1
  else if (byte == 10 && returned) {
    returned = 0; state = "number"
    if (argument++ == 0) name = toupper(name)
    if (--left == 0) finish()
  } else fault()
}
BEGIN { state = "number" }
{
  for (field = 1; field <= NF; field++) {
    byte = $field + 0
    # Some file systems leave zeros where a write never came.
    if (zeros) { if (byte != 0) verdict("damage " at) }
    else if (state == "number") number()
    else if (state == "text") text()
    else if (state == "newline") newline()
    else if (byte == 10) state = "number"
    at++
  }
}
END {
  if (done) exit
  torn = left || digits || zeros || state != "number"
  if (torn && !last) print "damage " (begun + 0)
  else if (count == 0) print "cut 0 end"
  else half("end")
}'

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
  verdict=$(od -An -v -tu1 -j "$from" "$file" 2> /dev/null | awk -v last=$last -v seen=$seen "$judge")
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
    refuse "$file could not be mended; nothing was changed. Make room on the disk, then start again."
  }
  say "took $((to - from)) bytes of a transaction that was never acked out of $file at byte $from; they are kept in $kept."
  # All before was found whole, and nothing follows.
  [ "$last" = 0 ] || [ "$to" -ne "$size" ]
}

# Redis before 7 keeps one file, without a manifest.
aof=$folder/$appendfilename.manifest
[ -e "$aof" ] || aof=$dir/$appendfilename
if [ -e "$aof" ]; then
  checker=$(command -v "$beside" || command -v redis-check-aof || command -v valkey-check-aof) ||
    refuse "redis-check-aof is missing; it comes with Redis. Debian: apt-get install redis-tools."
  while mend; do :; done
fi
[ "$seen" = 1 ] || echo 'start-redis has seen to this folder.' >&9

[ "$program" != --mend-only ] || exit 0
exec "$program" "$@" --aof-load-truncated no
