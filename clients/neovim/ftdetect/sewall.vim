" Studies and bare lavaan models.
autocmd BufRead,BufNewFile *.sem,*.lav setfiletype sewall
