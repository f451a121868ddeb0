# Reads each model of corpus.txt with lavaan and writes what it found to corpus.expected.
# Command, in this folder: Rscript corpus.R
suppressPackageStartupMessages(library(lavaan))

lines <- readLines("corpus.txt", encoding = "UTF-8")
starts <- grep("^### ", lines)
ends <- c(starts[-1] - 1, length(lines))
out <- c(
  paste0("# ", R.version.string, ", lavaan ", packageVersion("lavaan"), ", command: Rscript corpus.R"),
  "# block | left | operator | right | fixed | start | lower | upper | label | efa | rv; then constraints"
)
for (i in seq_along(starts)) {
  title <- sub("^### ", "", lines[starts[i]])
  text <- paste(c(lines[(starts[i] + 1):ends[i]], ""), collapse = "\n")
  out <- c(out, paste("###", title))
  flat <- suppressWarnings(try(lavParseModelString(text), silent = TRUE))
  if (inherits(flat, "try-error")) {
    out <- c(out, "error")
    next
  }
  rows <- seq_along(flat$lhs)
  for (r in rows) {
    out <- c(out, paste(
      flat$block[r], flat$lhs[r], flat$op[r], flat$rhs[r], flat$fixed[r], flat$start[r], flat$lower[r],
      flat$upper[r], flat$label[r], flat$efa[r], flat$rv[r],
      sep = "|"
    ))
  }
  for (con in attr(flat, "constraints")) out <- c(out, paste(con$op, con$lhs, con$rhs, sep = "|"))
}
writeLines(enc2utf8(out), "corpus.expected", useBytes = TRUE)
