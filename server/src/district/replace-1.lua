--[[
  Stores a new configuration of the district, unless it was changed since it was read.
  KEYS 1 configuration (string)
  ARGV 1 what was read, '' where there was nothing   2 the new value   3 channel   4 message
  Returns 1 stored · 0 another configuration stands there
]]
if (redis.call('GET', KEYS[1]) or '') ~= ARGV[1] then return 0 end
redis.call('SET', KEYS[1], ARGV[2])
redis.call('PUBLISH', ARGV[3], ARGV[4])
return 1
