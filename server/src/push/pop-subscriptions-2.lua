--[[
  Reads and deletes a clinic's subscriptions to its opening, so that no two nodes notify the same people.
  KEYS 1 and 2 the subscriptions of two days (hashes)
  Returns the subscriptions, each as JSON
]]
local subscriptions = {}
for _, key in ipairs(KEYS) do
  for _, subscription in ipairs(redis.call('HVALS', key)) do table.insert(subscriptions, subscription) end
  redis.call('DEL', key)
end
return subscriptions
