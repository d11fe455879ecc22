-- Removes and returns a clinic's opening subscriptions, so that only one node notifies them.
-- KEYS  1 and 2: the hashes of two days' subscriptions
-- Returns the subscriptions, each as JSON.
local wishes = {}
for _, key in ipairs(KEYS) do
  for _, wish in ipairs(redis.call('HVALS', key)) do table.insert(wishes, wish) end
  redis.call('DEL', key)
end
return wishes
