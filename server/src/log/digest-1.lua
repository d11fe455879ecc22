--[[
  Digests a range of a clinic-day's log as it stands in the stream itself. Reads only.
  KEYS 1 log (stream)
  ARGV 1 first version   2 last version   3 number of entries the range should hold   4 digest of what lies before it
  Of each entry its version, a space, the JSON of its field `entry` and a line break, after ARGV 4.
  At most one entry more than ARGV 3 is read, so that a range that grew costs little and differs all the same.
  Answer: SHA-1 in hexadecimal
]]
local found = redis.call('XRANGE', KEYS[1], ARGV[1], ARGV[2], 'COUNT', ARGV[3] + 1)
local text = { ARGV[4] }
for _, each in ipairs(found) do
  local fields = each[2]
  -- As `recordedOf` in clinic-log.ts reads it, where the field is missing too.
  local raw = fields[1]
  for index, field in ipairs(fields) do
    if field == 'entry' then
      raw = fields[index + 1] or ''
      break
    end
  end
  text[#text + 1] = string.match(each[1], '^%d+') .. ' ' .. raw .. '\n'
end
return redis.sha1hex(table.concat(text))
