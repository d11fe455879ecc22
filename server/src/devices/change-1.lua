--[[
  Replaces a field of a hash only where it still stands, so that no change revives what was revoked meanwhile;
  or only where it still says what was read there, so that of two changes one wins.

  KEYS 1 hash
  ARGV 1 field   2 its new value   3 what it has to say still, if that matters
  Answer: 1 replaced · 0 it is gone, or says something else
]]
local before = redis.call('HGET', KEYS[1], ARGV[1])
if not before or before ~= (ARGV[3] or before) then return 0 end
redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])
return 1
