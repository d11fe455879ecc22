--[[
  Replaces a field of a hash only where it still stands, so that no change revives what was revoked meanwhile.

  KEYS 1 hash
  ARGV 1 field   2 its new value
  Answer: 1 replaced · 0 it is gone
]]
if not redis.call('HGET', KEYS[1], ARGV[1]) then return 0 end
redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])
return 1
