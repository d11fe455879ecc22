-- Stores the district's configuration unless it was changed since it was read.
-- KEYS     1 configuration
-- ARGV     1 the text that was read, empty for none   2 new text   3 channel   4 message to publish
-- Returns  1 when stored, 0 when the stored text is another one
if (redis.call('GET', KEYS[1]) or '') ~= ARGV[1] then return 0 end
redis.call('SET', KEYS[1], ARGV[2])
redis.call('PUBLISH', ARGV[3], ARGV[4])
return 1
