-- What an editor knows of the language without the server, then the server itself.
vim.bo.commentstring = "# %s"
vim.bo.comments = ":#,:!,://"
vim.bo.expandtab = true
vim.bo.shiftwidth = 2
-- names may hold dots
vim.opt_local.iskeyword:append(".")

require("sewall").start(vim.api.nvim_get_current_buf())
