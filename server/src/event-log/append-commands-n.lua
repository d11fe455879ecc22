--[[
  Appends commands to a clinic-day's log in the order they were decided, each all or nothing.
  All checks of a command come before its first write, because Lua does not roll back.
  KEYS 1 log (stream)   2 live counts (hash)
       then per command: stored answer (string), the device's last sequence number (string), its rejections (hash)
  ARGV 1 expected version   2 ttl of answers (ms)   3 ttl of the log (s)   4 channel   5 clinic   6 day
       then per command: answer JSON, '' for none   its id   its sequence number, '' for none
         how many rejections of its device are kept: '' accepted, '0' not even this one   epoch   number of entries, entries
         number of live fields and values, then these
  A command without entries is a rejection: only its answer is stored, and only if it was decided on the whole log.
  Rejections of a device share a fixed number of slots, so that they cannot fill the store.
  A sequence continues by one or restarts at 1; a device without a stored number may start anywhere.
  When a command that would have changed the log is not written, neither is any command decided after it.
  Returns per command {'duplicate', first answer} · {'conflict', version of the log} · {'sequence-gap', last number} ·
          {'failed', why} · {'appended', version of the log}
]]
local log, live = KEYS[1], KEYS[2]
local answerLife, logLife, channel = ARGV[2], ARGV[3], ARGV[4]
local place = '{"clinicId":' .. cjson.encode(ARGV[5]) .. ',"day":' .. cjson.encode(ARGV[6])
local last = redis.call('XREVRANGE', log, '+', '-', 'COUNT', 1)[1]
local version = last and string.match(last[1], '^%d+') or '0'
local stands = version == ARGV[1]
local liveType = redis.call('TYPE', live).ok
local grew, counts = false, {}

local position = 6
local function take()
  position = position + 1
  return ARGV[position]
end
local function takeList()
  local list = {}
  for index = 1, tonumber(take()) do list[index] = take() end
  return list
end
local function takeCommand(index)
  return {
    answerKey = KEYS[3 * index], sequenceKey = KEYS[3 * index + 1], refusalsKey = KEYS[3 * index + 2],
    answer = take(), id = take(), number = take(), kept = take(), epoch = take(),
    entries = takeList(), counts = takeList(),
  }
end

local function faultOf(command)
  if command.answer ~= '' then
    local seen = redis.pcall('GET', command.answerKey) or redis.pcall('HGET', command.refusalsKey, command.id)
    if type(seen) == 'table' then return { 'failed', seen.err } end
    if seen then return { 'duplicate', seen } end
  end
  if not stands then return { 'conflict', version } end
  if command.number ~= '' then
    local heard = redis.pcall('GET', command.sequenceKey)
    if type(heard) == 'table' then return { 'failed', heard.err } end
    local number, before = tonumber(command.number), tonumber(heard or '')
    if before and number ~= 1 and number ~= before + 1 then return { 'sequence-gap', tostring(before) } end
  end
  if #command.entries > 0 and liveType ~= 'hash' and liveType ~= 'none' then
    return { 'failed', 'WRONGTYPE ' .. live .. ' is a ' .. liveType .. ', not a hash' }
  end
  return nil
end

local function announce(command)
  local what = ',"epoch":' .. command.epoch .. ',"version":' .. version .. ',"entries":' .. cjson.encode(command.entries)
  redis.call('PUBLISH', channel, place .. what .. '}')
end

local function keepRefusal(command)
  local count = (tonumber(redis.call('HGET', command.refusalsKey, 'count') or 0) or 0) + 1
  local place = 'place ' .. count % tonumber(command.kept)
  local last = redis.call('HGET', command.refusalsKey, place)
  if last then redis.call('HDEL', command.refusalsKey, last) end
  redis.call('HSET', command.refusalsKey, 'count', count, place, command.id, command.id, command.answer)
  redis.call('EXPIRE', command.refusalsKey, math.ceil(answerLife / 1000))
end

local function keepAnswer(command)
  if command.kept ~= '' then keepRefusal(command)
  elseif command.answer ~= '' then redis.call('SET', command.answerKey, command.answer, 'PX', answerLife) end
end

local function write(command)
  if command.kept == '0' then return { 'appended', version } end
  if #command.entries > 0 then
    version = string.format('%.0f', tonumber(version) + 1)
    for index, entry in ipairs(command.entries) do
      redis.call('XADD', log, version .. '-' .. (index - 1), 'entry', entry)
    end
    announce(command)
    grew = true
    if #command.counts > 0 then counts = command.counts end
  end
  if command.number ~= '' then redis.call('SET', command.sequenceKey, command.number, 'EX', logLife) end
  keepAnswer(command)
  return { 'appended', version }
end

local outcomes = {}
for index = 1, (#KEYS - 2) / 3 do
  local command = takeCommand(index)
  local fault = faultOf(command)
  if fault and #command.entries > 0 then stands = false end
  outcomes[index] = fault or write(command)
end
if grew then redis.call('EXPIRE', log, logLife) end
if #counts > 0 then redis.call('HSET', live, unpack(counts)) end
return outcomes
