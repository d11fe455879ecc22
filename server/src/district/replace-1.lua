-- Keeps another set-up of the district, unless somebody changed it since it was read.
-- KEYS  1 the set-up
-- ARGV  1 what was read, empty where there was nothing  2 what to keep  3 channel to tell  4 what to tell
-- Answers 1 when it is kept, 0 when another one stands there.
if (redis.call('GET', KEYS[1]) or '') ~= ARGV[1] then return 0 end
redis.call('SET', KEYS[1], ARGV[2])
redis.call('PUBLISH', ARGV[3], ARGV[4])
return 1
