-- Drives the language server with Neovim's own client, as a user would, and says in words what did not happen.
-- Called by run.sh: the command of the server in SEWALL_SERVER, a folder with a copy of an example in SEWALL_STUDY.

local patience = 90000
local failures = 0

local function say(text)
  io.stderr:write(text .. "\n")
end

local function until_true(what, condition)
  if not vim.wait(patience, condition, 50) then
    error("It did not happen that " .. what .. ".", 0)
  end
end

local function expect(what, holds, found)
  if not holds then
    error("It is not so that " .. what .. ". Found: " .. vim.inspect(found), 0)
  end
end

local function check(name, action)
  local good, problem = pcall(action)
  if good then
    say("  ok      " .. name)
  else
    failures = failures + 1
    say("  FAILED  " .. name .. "\n          " .. tostring(problem))
  end
end

local progress = {}
local builtin = vim.lsp.handlers["$/progress"]
vim.lsp.handlers["$/progress"] = function(failure, result, context, settings)
  table.insert(progress, result.value)
  if builtin then
    return builtin(failure, result, context, settings)
  end
end

require("sewall").setup({ cmd = vim.split(vim.env.SEWALL_SERVER, " ") })
vim.o.swapfile = false
vim.cmd("filetype plugin on")
vim.cmd("edit " .. vim.fn.fnameescape(vim.env.SEWALL_STUDY .. "/khavul2010.sem"))
local buffer = vim.api.nvim_get_current_buf()

local get_clients = vim.lsp.get_clients or vim.lsp.get_active_clients

local function client()
  return get_clients()[1]
end

local function request(method, parameters)
  local answers, problem = vim.lsp.buf_request_sync(buffer, method, parameters, patience)
  if not answers then
    error(method .. " was not answered: " .. tostring(problem), 0)
  end
  local _, answer = next(answers)
  if not answer then
    error(method .. " was not answered.", 0)
  end
  if answer.error then
    error(method .. " failed: " .. vim.inspect(answer.error), 0)
  end
  return answer.result
end

-- The place of the first occurrence of a text; | in it marks the place.
local function at(marked)
  local before = (marked:find("|", 1, true) or 1) - 1
  local plain = marked:gsub("|", "", 1)
  for number, line in ipairs(vim.api.nvim_buf_get_lines(buffer, 0, -1, false)) do
    local start = line:find(plain, 1, true)
    if start then
      return { line = number - 1, character = vim.str_utfindex(line:sub(1, start - 1 + before)) }
    end
  end
  error("The text does not hold " .. plain .. ".", 0)
end

local function position(marked)
  return { textDocument = { uri = vim.uri_from_bufnr(buffer) }, position = at(marked) }
end

local function replace(old, new)
  local lines = vim.api.nvim_buf_get_lines(buffer, 0, -1, false)
  for number, line in ipairs(lines) do
    local start, stop = line:find(old, 1, true)
    if start then
      vim.api.nvim_buf_set_text(buffer, number - 1, start - 1, number - 1, stop, { new })
      return
    end
  end
  error("The text does not hold " .. old .. ".", 0)
end

local function has_diagnostic(pattern)
  for _, problem in ipairs(vim.diagnostic.get(buffer)) do
    if problem.message:find(pattern) then
      return problem
    end
  end
  return nil
end

local function text()
  return table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), "\n")
end

local function lens_titles()
  local titles = {}
  for _, lens in ipairs(request("textDocument/codeLens", { textDocument = { uri = vim.uri_from_bufnr(buffer) } })) do
    table.insert(titles, lens.command.title)
  end
  return table.concat(titles, "\n")
end

check("the server starts and attaches to a study", function()
  until_true("a client is attached", function()
    local it = client()
    return it and it.initialized ~= false and it.server_capabilities and it.server_capabilities.hoverProvider
  end)
end)

check("the fit shows its progress from beginning to end", function()
  until_true("progress begins and ends", function()
    local kinds = {}
    for _, value in ipairs(progress) do
      kinds[value.kind] = value
    end
    return kinds.begin and kinds.begin.title:find("khavul2010") and kinds["end"]
  end)
end)

check("code lenses carry the fit and the estimates", function()
  until_true("a lens shows the fit", function()
    return lens_titles():find("CFI")
  end)
  local titles = lens_titles()
  expect("the fit of both steps is there", titles:find("χ²%(95%)") and titles:find("χ²%(100%)"), titles)
  expect("estimates are there", titles:find("β = "), titles)
end)

check("Neovim draws the lenses beside the text", function()
  until_true("virtual text holds the fit", function()
    for name, space in pairs(vim.api.nvim_get_namespaces()) do
      if name:find("codelens") then
        for _, mark in ipairs(vim.api.nvim_buf_get_extmarks(buffer, space, 0, -1, { details = true })) do
          if vim.inspect(mark[4]):find("CFI") then
            return true
          end
        end
      end
    end
    return false
  end)
end)

check("diagnostics appear with a mistake and go with it", function()
  replace("H1: Technology", "H1: Tecnology")
  until_true("the misspelt name is reported", function()
    return has_diagnostic("Tecnology")
  end)
end)

check("a code action offers the right name, and applying it repairs the text", function()
  local problem = has_diagnostic("Tecnology")
  expect("there is a diagnostic", problem, vim.diagnostic.get(buffer))
  local start = { line = problem.lnum, character = problem.col }
  local actions = request("textDocument/codeAction", {
    textDocument = { uri = vim.uri_from_bufnr(buffer) },
    range = { start = start, ["end"] = start },
    context = { diagnostics = { problem.user_data.lsp and vim.tbl_extend("keep", {
      range = { start = start, ["end"] = { line = problem.end_lnum, character = problem.end_col } },
      message = problem.message,
      severity = problem.severity,
    }, problem.user_data.lsp) } },
  })
  local chosen
  for _, action in ipairs(actions or {}) do
    if action.title:find("Technology") then
      chosen = action
    end
  end
  expect("an action names Technology", chosen, actions)
  vim.lsp.util.apply_workspace_edit(chosen.edit, client().offset_encoding or "utf-16")
  expect("the text is repaired", not text():find("Tecnology"), nil)
  until_true("the diagnostic is gone", function()
    return not has_diagnostic("Tecnology")
  end)
end)

check("completion offers names and words that fit the place", function()
  local found = request("textDocument/completion", position("structural {|"))
  local labels = {}
  for _, item in ipairs(found.items or found) do
    table.insert(labels, item.label)
  end
  expect("a construct is offered", vim.tbl_contains(labels, "Support"), labels)
end)

check("hover says what a name stands for", function()
  local found = request("textDocument/hover", position("construct S|upport"))
  local shown = vim.inspect(found)
  expect("the label is shown", shown:find("Support"), found)
  expect("numbers of the fit are shown", shown:find("x5"), found)
end)

check("rename follows a construct everywhere", function()
  local parameters = position("construct S|upport")
  parameters.newName = "Backing"
  local edit = request("textDocument/rename", parameters)
  vim.lsp.util.apply_workspace_edit(edit, client().offset_encoding or "utf-16")
  expect("the declaration is renamed", text():find("construct Backing"), nil)
  expect("uses are renamed", text():find("Backing ~"), nil)
  until_true("nothing is wrong with the text", function()
    for _, problem in ipairs(vim.diagnostic.get(buffer)) do
      if problem.severity == vim.diagnostic.severity.ERROR then
        return false
      end
    end
    return true
  end)
end)

check("numbers that no longer hold are not shown, and come back after saving", function()
  expect("no fit is shown of a text that was not fitted", not lens_titles():find("CFI"), lens_titles())
  vim.cmd("silent write")
  until_true("the fit is shown again", function()
    return lens_titles():find("CFI")
  end)
end)

check("changed data are fitted again", function()
  local before = lens_titles()
  local file = vim.env.SEWALL_STUDY .. "/khavul2010.csv"
  local lines = vim.fn.readfile(file)
  for number, line in ipairs(lines) do
    lines[number] = line:gsub("0%.66", "0.60")
  end
  vim.fn.writefile(lines, file)
  local after
  until_true("another fit is shown", function()
    after = lens_titles()
    return after:find("CFI") and after ~= before
  end)
end)

check("the server ends when Neovim lets it go", function()
  local id = client().id
  vim.lsp.stop_client(id)
  until_true("the client is gone", function()
    return not vim.lsp.get_client_by_id(id)
  end)
end)

if failures > 0 then
  say(failures .. " checks of the language server failed.")
  vim.cmd("cquit 1")
end
vim.cmd("qall!")
