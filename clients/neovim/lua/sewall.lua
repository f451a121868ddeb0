-- Starts the language server of Sewall for a buffer. Works from Neovim 0.7 on.
local M = {}

local settings = {
  -- what starts the server
  cmd = { "sewall", "lsp" },
  -- called with client and buffer when the server is there: the place for key mappings
  on_attach = nil,
  -- show the fit above models and estimates at paths
  code_lens = true,
}

--- Change settings; call it before a study is opened.
function M.setup(options)
  settings = vim.tbl_extend("force", settings, options or {})
end

-- The folder of a file's project: with a project description, under version control, or else none.
local function root_of(file)
  local folder = vim.fn.fnamemodify(file, ":p:h")
  for _, marker in ipairs({ ".project", ".git" }) do
    local found = vim.fn.findfile(marker, folder .. ";")
    if found == "" then
      found = vim.fn.finddir(marker, folder .. ";")
    end
    if found ~= "" then
      return vim.fn.fnamemodify(vim.fn.fnamemodify(found, ":p"):gsub("/$", ""), ":h")
    end
  end
  return nil
end

local function refresh_lenses(buffer)
  if not settings.code_lens or not vim.api.nvim_buf_is_loaded(buffer) then
    return
  end
  if vim.lsp.codelens.enable then
    vim.lsp.codelens.enable(true, { bufnr = buffer })
  elseif vim.fn.has("nvim-0.10") == 1 then
    vim.lsp.codelens.refresh({ bufnr = buffer })
  else
    vim.api.nvim_buf_call(buffer, vim.lsp.codelens.refresh)
  end
end

local buffers = {}

local function refresh_all_lenses()
  for buffer in pairs(buffers) do
    refresh_lenses(buffer)
  end
end

local function capabilities()
  local all = vim.lsp.protocol.make_client_capabilities()
  all.workspace = all.workspace or {}
  all.workspace.codeLens = { refreshSupport = true }
  return all
end

local function on_attach(client, buffer)
  buffers[buffer] = true
  if settings.code_lens then
    vim.api.nvim_create_autocmd({ "BufEnter", "InsertLeave", "TextChanged" }, {
      buffer = buffer,
      callback = function()
        refresh_lenses(buffer)
      end,
    })
    refresh_lenses(buffer)
  end
  vim.api.nvim_create_autocmd({ "BufDelete", "BufWipeout" }, {
    buffer = buffer,
    callback = function()
      buffers[buffer] = nil
    end,
  })
  if settings.on_attach then
    settings.on_attach(client, buffer)
  end
end

local function config(root)
  return {
    name = "sewall",
    cmd = settings.cmd,
    root_dir = root,
    capabilities = capabilities(),
    on_attach = on_attach,
    handlers = {
      ["workspace/codeLens/refresh"] = function()
        vim.schedule(refresh_all_lenses)
        return vim.NIL
      end,
    },
  }
end

local started = {}

-- Neovim 0.7 has no vim.lsp.start, which serves buffers of one folder by one server.
local function start_as_in_old_days(root, buffer)
  local key = root or vim.api.nvim_buf_get_name(buffer)
  local id = started[key]
  if not id or not vim.lsp.get_client_by_id(id) then
    local description = config(root)
    if root then
      description.workspace_folders = { { uri = vim.uri_from_fname(root), name = root } }
    end
    id = vim.lsp.start_client(description)
    started[key] = id
  end
  if id then
    vim.lsp.buf_attach_client(buffer, id)
  end
  return id
end

--- Start the server for a buffer, or attach it to one that serves its folder.
function M.start(buffer)
  local file = vim.api.nvim_buf_get_name(buffer)
  if file == "" then
    return nil
  end
  local root = root_of(file)
  if vim.lsp.start then
    return vim.lsp.start(config(root), { bufnr = buffer })
  end
  return start_as_in_old_days(root, buffer)
end

return M
