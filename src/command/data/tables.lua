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
