--[[
  Appends one command's events to a clinic-day's log, all or nothing: every check stands before the
  first write, because Lua does not roll back.

  KEYS 1 log (stream)   2 live counts (hash)   3 first answer (string)   4 the device's last number (string)
  ARGV 1 expected version   2 answer JSON, '' for none   3 answer's life (ms)   4 log's life (s)
       5 channel   6 announcement JSON   7 the tap's number in its device's sequence, '' for none
       8 number of entries, then the entries' JSON, then pairs of live field and value
  No entries: only the answer is kept (a refusal), and only if it was decided on all there is.
  A sequence goes on by one, or begins anew at 1; a device never heard begins wherever it stands.
  Answer: {'seen', first answer} · {'hole', the last number} · {'conflict', the log's version} ·
          {'appended', new version}
]]
local answer = ARGV[2]
if answer ~= '' then
  local seen = redis.call('GET', KEYS[3])
  if seen then return { 'seen', seen } end
end

local number = tonumber(ARGV[7])
local heard = number and tonumber(redis.call('GET', KEYS[4]) or '')
if heard and number ~= 1 and number ~= heard + 1 then return { 'hole', tostring(heard) } end
local function count()
  if number then redis.call('SET', KEYS[4], ARGV[7], 'EX', ARGV[4]) end
end

local last = redis.call('XREVRANGE', KEYS[1], '+', '-', 'COUNT', 1)[1]
local version = last and string.match(last[1], '^%d+') or '0'
if version ~= ARGV[1] then return { 'conflict', version } end

local entries = tonumber(ARGV[8])
if entries == 0 then
  count()
  redis.call('SET', KEYS[3], answer, 'PX', ARGV[3])
  return { 'appended', ARGV[1] }
end

local liveType = redis.call('TYPE', KEYS[2]).ok
if liveType ~= 'hash' and liveType ~= 'none' then
  return redis.error_reply('WRONGTYPE ' .. KEYS[2] .. ' is a ' .. liveType .. ', not a hash')
end

local next = string.format('%.0f', tonumber(version) + 1)
for index = 1, entries do
  redis.call('XADD', KEYS[1], next .. '-' .. (index - 1), 'entry', ARGV[8 + index])
end
redis.call('EXPIRE', KEYS[1], ARGV[4])
count()
if #ARGV > 8 + entries then redis.call('HSET', KEYS[2], unpack(ARGV, 9 + entries)) end
if answer ~= '' then redis.call('SET', KEYS[3], answer, 'PX', ARGV[3]) end
redis.call('PUBLISH', ARGV[5], ARGV[6])
return { 'appended', next }
