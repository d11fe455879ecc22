--[[
  Replaces a field of a hash only while it exists, so that no update revives what was revoked meanwhile;
  with ARGV 3 only while it still holds that value, so that one of two concurrent updates wins.
  KEYS 1 hash
  ARGV 1 field   2 its new value   3 the value it must hold, if that matters
  Returns 1 replaced · 0 the field is gone or holds something else
]]
local before = redis.call('HGET', KEYS[1], ARGV[1])
if not before or before ~= (ARGV[3] or before) then return 0 end
redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])
return 1
