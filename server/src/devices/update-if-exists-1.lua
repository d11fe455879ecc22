--[[
  Updates a hash field only if it still exists, so that a rename does not bring back a revoked device;
  and only if its value is unchanged, where the expected value is given.

  KEYS 1 hash
  ARGV 1 field   2 new value   3 expected value, optional
  Returns 1 when updated, 0 when the field is gone or has another value
]]
local before = redis.call('HGET', KEYS[1], ARGV[1])
if not before or before ~= (ARGV[3] or before) then return 0 end
redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])
return 1
