-- Takes a clinic's wishes to be told of its opening out, so that no two nodes tell the same.
-- KEYS  1 and 2 the hashes of two days' wishes
-- Answers the wishes, as JSON each.
local wishes = {}
for _, key in ipairs(KEYS) do
  for _, wish in ipairs(redis.call('HVALS', key)) do table.insert(wishes, wish) end
  redis.call('DEL', key)
end
return wishes
