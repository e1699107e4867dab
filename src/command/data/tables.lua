-- A filter for pandoc (2.17 or later): tables as content/ writes them. Every table has pipes and its first
-- row for a head; what lies in a cell stands on one line, merged cells beside empty ones. Pictures hold no
-- text, and their files are not there yet.
local function line_of(blocks)
  local text = pandoc.write(pandoc.Pandoc(blocks), 'gfm+hard_line_breaks-raw_html', {wrap_text = 'none'})
  text = text:gsub('^%s+', ''):gsub('%s+$', ''):gsub('^|', '\\|'):gsub('([^\\])|', '%1\\|')
  return (text:gsub('%s*\n%s*', '<br>'))
end

local function add_rows(lines, rows, below)
  for _, row in ipairs(rows) do
    local cells = {}
    local function skip()
      while (below[#cells + 1] or 0) > 0 do
        below[#cells + 1] = below[#cells + 1] - 1
        cells[#cells + 1] = ''
      end
    end
    for _, cell in ipairs(row.cells) do
      skip()
      for i = 1, cell.col_span do
        below[#cells + 1] = cell.row_span - 1
        cells[#cells + 1] = i == 1 and line_of(cell.contents) or ''
      end
    end
    skip()
    if table.concat(cells) ~= '' then lines[#lines + 1] = '| ' .. table.concat(cells, ' | ') .. ' |' end
  end
end

function Image()
  return {}
end

function Table(t)
  local lines, below = {}, {}
  add_rows(lines, t.head.rows, below)
  for _, body in ipairs(t.bodies) do
    add_rows(lines, body.head, below)
    add_rows(lines, body.body, below)
  end
  add_rows(lines, t.foot.rows, below)
  if #lines == 0 then return {} end
  table.insert(lines, 2, '|' .. string.rep('---|', #t.colspecs))
  return pandoc.RawBlock('markdown', table.concat(lines, '\n'))
end

-- Lists that Word numbers keep their numerals, which Markdown would count anew as 1.; the marks around them
-- tell command/word_text.cpp where to put what the file itself prints there.
local function roman(n)
  local out = ''
  for _, step in ipairs {{100, 'C'}, {90, 'XC'}, {50, 'L'}, {40, 'XL'}, {10, 'X'}, {9, 'IX'}, {5, 'V'}, {4, 'IV'}, {1, 'I'}} do
    while n >= step[1] do out, n = out .. step[2], n - step[1] end
  end
  return out
end

local function numeral(n, style)
  if style == 'UpperRoman' then return roman(n) end
  if style == 'LowerRoman' then return roman(n):lower() end
  if style == 'UpperAlpha' and n <= 26 then return string.char(64 + n) end
  if style == 'LowerAlpha' and n <= 26 then return string.char(96 + n) end
  return tostring(n)
end

function OrderedList(list)
  local blocks = {}
  for i, item in ipairs(list.content) do
    local mark = numeral(list.start + i - 1, list.style) .. (list.delimiter:find('Paren') and ') ' or '. ')
    for k, block in ipairs(item) do
      if k == 1 and (block.t == 'Para' or block.t == 'Plain') then
        local words = block.content
        if #words == 1 and words[1].t == 'Strong' then words = words[1].content end
        table.insert(words, 1, pandoc.RawInline('markdown', '\u{E010}' .. mark .. '\u{E011}'))
        block = pandoc.Para(block.content)
      end
      blocks[#blocks + 1] = block
    end
  end
  return blocks
end

function BlockQuote(quote)
  return quote.content
end
