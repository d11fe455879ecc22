--[[
  Appends commands to a clinic-day's log in the order they were decided, each all or nothing.
  All checks of a command come before its first write, because Lua does not roll back.
  KEYS 1 log (stream)   2 live counts (hash)
       then per command: stored ack (string), the device's last sequence number (string), its rejections (hash)
  ARGV 1 expected version   2 ttl of acks (ms)   3 ttl of the log (s)   4 channel   5 clinic   6 day
       then per command: ack JSON, '' for none   its id   its sequence number, '' for none
         how many rejections of its device are kept: '' accepted, '0' not even this one   epoch   number of entries, entries
         number of live fields and values, then these
  A command without entries is a rejection: only its ack is stored, and only if it was decided on the whole log.
  Rejections of a device share a fixed number of slots, so that they cannot fill the store.
  A sequence continues by one or restarts at 1; a device without a stored number may start anywhere.
  When a command that would have changed the log is not written, neither is any command decided after it.
  Returns per command {'duplicate', first ack} · {'conflict', version of the log} · {'sequence-gap', last number} ·
          {'failed', why} · {'appended', version of the log}
]]
local log, live = KEYS[1], KEYS[2]
local ackTtlMs, logTtlSeconds, channel = ARGV[2], ARGV[3], ARGV[4]
local announcementStart = '{"clinicId":' .. cjson.encode(ARGV[5]) .. ',"day":' .. cjson.encode(ARGV[6])
local last = redis.call('XREVRANGE', log, '+', '-', 'COUNT', 1)[1]
local version = last and string.match(last[1], '^%d+') or '0'
local isAtExpectedVersion = version == ARGV[1]
local liveType = redis.call('TYPE', live).ok
local grew, counts = false, {}

local position = 6
local function nextArgument()
  position = position + 1
  return ARGV[position]
end
local function nextList()
  local list = {}
  for index = 1, tonumber(nextArgument()) do list[index] = nextArgument() end
  return list
end
local function readCommand(index)
  return {
    ackKey = KEYS[3 * index], sequenceKey = KEYS[3 * index + 1], rejectionsKey = KEYS[3 * index + 2],
    ack = nextArgument(), id = nextArgument(), number = nextArgument(), maxRejections = nextArgument(), epoch = nextArgument(),
    entries = nextList(), counts = nextList(),
  }
end

local function findFault(command)
  if command.ack ~= '' then
    local firstAck = redis.pcall('GET', command.ackKey) or redis.pcall('HGET', command.rejectionsKey, command.id)
    if type(firstAck) == 'table' then return { 'failed', firstAck.err } end
    if firstAck then return { 'duplicate', firstAck } end
  end
  if not isAtExpectedVersion then return { 'conflict', version } end
  if command.number ~= '' then
    local lastNumber = redis.pcall('GET', command.sequenceKey)
    if type(lastNumber) == 'table' then return { 'failed', lastNumber.err } end
    local number, before = tonumber(command.number), tonumber(lastNumber or '')
    if before and number ~= 1 and number ~= before + 1 then return { 'sequence-gap', tostring(before) } end
  end
  if #command.entries > 0 and liveType ~= 'hash' and liveType ~= 'none' then
    return { 'failed', 'WRONGTYPE ' .. live .. ' is a ' .. liveType .. ', not a hash' }
  end
  return nil
end

local function announce(command)
  local what = ',"epoch":' .. command.epoch .. ',"version":' .. version .. ',"entries":' .. cjson.encode(command.entries)
  redis.call('PUBLISH', channel, announcementStart .. what .. '}')
end

local function storeRejection(command)
  local count = (tonumber(redis.call('HGET', command.rejectionsKey, 'count') or 0) or 0) + 1
  local slot = 'place ' .. count % tonumber(command.maxRejections)
  local oldest = redis.call('HGET', command.rejectionsKey, slot)
  if oldest then redis.call('HDEL', command.rejectionsKey, oldest) end
  redis.call('HSET', command.rejectionsKey, 'count', count, slot, command.id, command.id, command.ack)
  redis.call('EXPIRE', command.rejectionsKey, math.ceil(ackTtlMs / 1000))
end

local function storeAck(command)
  if command.maxRejections ~= '' then storeRejection(command)
  elseif command.ack ~= '' then redis.call('SET', command.ackKey, command.ack, 'PX', ackTtlMs) end
end

local function write(command)
  if command.maxRejections == '0' then return { 'appended', version } end
  if #command.entries > 0 then
    version = string.format('%.0f', tonumber(version) + 1)
    for index, entry in ipairs(command.entries) do
      redis.call('XADD', log, version .. '-' .. (index - 1), 'entry', entry)
    end
    announce(command)
    grew = true
    if #command.counts > 0 then counts = command.counts end
  end
  if command.number ~= '' then redis.call('SET', command.sequenceKey, command.number, 'EX', logTtlSeconds) end
  storeAck(command)
  return { 'appended', version }
end

local outcomes = {}
for index = 1, (#KEYS - 2) / 3 do
  local command = readCommand(index)
  local fault = findFault(command)
  if fault and #command.entries > 0 then isAtExpectedVersion = false end
  outcomes[index] = fault or write(command)
end
if grew then redis.call('EXPIRE', log, logTtlSeconds) end
if #counts > 0 then redis.call('HSET', live, unpack(counts)) end
return outcomes
