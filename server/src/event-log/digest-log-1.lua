--[[
  Digests a range of a clinic-day's log. Reads only.
  KEYS 1 log (stream)
  ARGV 1 first version   2 last version   3 number of entries the range should hold   4 digest of what lies before it
  The digest covers ARGV 4, then per entry its version, a space, the JSON of its field `entry` and a line break.
  At most one entry more than ARGV 3 is read: enough to tell that a range grew.
  Returns the SHA-1 in hexadecimal
]]
local found = redis.call('XRANGE', KEYS[1], ARGV[1], ARGV[2], 'COUNT', ARGV[3] + 1)
local text = { ARGV[4] }
for _, each in ipairs(found) do
  local fields = each[2]
  -- As `toRecordedEntry` in event-log.ts reads it, where the field is missing too.
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
