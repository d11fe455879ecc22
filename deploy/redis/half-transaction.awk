# Examines an append-only file from the byte where redis-check-aof finds a fault. Reads the bytes as numbers
# (od -An -v -tu1) and prints, counted from that byte, 'cut 0 TO' (TO: a byte, or 'end') or 'damage AT'.
# last: the last file Redis reads, the only one in which a write can be torn. seen: start-redis.sh checked the
# file before, so only its end can hold a half transaction.
function verdict(what) { print what; done = 1; exit }
function fault() { if (byte == 0) zeros = 1; else verdict("damage " at) }
# A half transaction that was never acked reaches from its MULTI to the next start of Redis, which writes SELECT
# first, or MULTI and then SELECT. Without such a mark the EXEC was damaged. If SELECT follows the half's own MULTI
# directly, the transaction was the first after a start, or only its MULTI is left and acked writes follow. A tap is
# always a transaction, recognised by its keys.
function isMultiAlone() { return selected && acked && !tapped }
function half(until) {
  return "cut 0 " (isMultiAlone() && !(seen && until == "end") ? selected : until)
}
# The verdict at the end of the bytes.
function judge() {
  torn = left || digits || zeros || state != "number"
  if (torn && !last) return "damage " (begun + 0)
  if (next_multi) return seen ? "damage " next_multi : half(next_multi)
  return count == 0 ? "cut 0 end" : half("end")
}
function finish() {
  count++
  if (count == 1) { if (name != "MULTI") verdict("damage " begun); return }
  # If the next start was torn too, only its MULTI may be left.
  if (next_multi && name == "MULTI") return
  if (next_multi) verdict(name == "SELECT" ? half(next_multi) : "damage " next_multi)
  if (name == "MULTI") {
    # No transaction consists of SELECT alone: only MULTI was left, and the next start wrote SELECT.
    if (selected && !tapped) verdict("cut 0 " selected)
    next_multi = begun
    return
  }
  # No write has a single word: this was an EXEC, so its transaction was acked.
  if (argument == 1) verdict("damage " begun)
  if (name == "SELECT" && count > 2) verdict(half(begun))
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
  # A string that runs over further commands has a damaged length; it was not torn.
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
    # Some file systems leave zeros in place of a write that never happened.
    if (zeros) { if (byte != 0) verdict("damage " at) }
    else if (state == "number") number()
    else if (state == "text") text()
    else if (state == "newline") newline()
    else if (byte == 10) state = "number"
    at++
  }
}
END { if (!done) print judge() }
