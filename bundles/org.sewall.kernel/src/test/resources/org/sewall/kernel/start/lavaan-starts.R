# Writes lavaan-starts.tsv: start values that lavaan chooses for reference cases and for further models of their data.
# Run in this folder: Rscript lavaan-starts.R
suppressMessages({library(lavaan); library(jsonlite)})
reference <- "../../../../../../../../org.sewall.analysis/src/test/resources/reference"

moments <- function(folder, options) {
  if (is.null(options$summary)) return(list(data = read.csv(file.path(folder, "data.csv"))))
  cov <- as.matrix(read.csv(file.path(folder, options$summary$cov[1]), row.names = 1, check.names = FALSE))
  list(sample.cov = cov, sample.nobs = options$summary$nobs[1])
}

write <- function(out, case, folder, model, changes) {
  options <- fromJSON(file.path(folder, "options.json"))
  arguments <- c(list(model = model), moments(folder, options), options$options, as.list(changes), list(do.fit = FALSE))
  table <- parTable(suppressWarnings(do.call(options$call, arguments)))
  table <- table[!table$op %in% c("==", ":=", "<", ">"), ]
  writeLines(paste("case", case, basename(folder), paste(names(changes), collapse = " "),
                   gsub("\n", "; ", model), sep = "\t"), out)
  writeLines(paste("row", table$lhs, table$op, table$rhs, format(table$start, digits = 15, trim = TRUE), sep = "\t"), out)
}

hs <- list(
  c("one, two and three indicators", "", "a =~ x1; b =~ x2 + x3; c =~ x4 + x5 + x6; c ~ a + b"),
  c("one, two and three indicators, unit variance", "std.lv", "a =~ x1; b =~ x2 + x3; c =~ x4 + x5 + x6; c ~ a + b"),
  c("four indicators, unit variance", "std.lv", "a =~ x1 + x2 + x3 + x4; b =~ x5 + x6 + x7 + x8 + x9"),
  c("means", "meanstructure", "a =~ x1 + x2 + x3 + x4; x9 ~ a"),
  c("loadings at their bounds", "", "a =~ x8 + x2 + x3 + x6; b =~ x2 + x7 + x5 + x4"),
  c("start values and fixed ones", "", "a =~ x1 + start(0.9)*x2 + x3; a ~~ start(2)*a; x7 ~ start(0.3)*a; x1 ~~ 0.5*x1"),
  c("only indicator with error", "", "a =~ x1; x1 ~~ 0.3*x1; b =~ x4 + x5 + x6; b ~ a"),
  c("equal loadings", "", "a =~ x1 + l*x2 + l*x3; b =~ x4 + x5 + x6")
)

out <- file("lavaan-starts.tsv", "w")
writeLines(sprintf("# lavaan %s, R %s, Rscript lavaan-starts.R, %s", packageVersion("lavaan"), getRversion(), Sys.Date()), out)
writeLines("# case\treference case\tchanged defaults\tmodel, then its rows: lhs op rhs start", out)
for (case in c("cfa_hs", "cfa_bifactor_thurstone", "cfa_hs_fixed_values", "cfa_hs_stdlv_means", "cfa_hs_wishart_cov",
               "cfa_onefactor_demo", "cfa_second_order_hs", "khavul_structural", "path_mediation_talor",
               "path_regression_saturated", "sem_latent_and_observed", "sem_nonrecursive_dhp", "sem_poldem",
               "sem_single_indicator_fixed_error", "sem_wheaton_cov", "path_mediation_randomx_means")) {
  folder <- file.path(reference, case)
  write(out, case, folder, paste(sub("#.*", "", readLines(file.path(folder, "model.lav"))), collapse = "\n"), list())
}
for (case in hs) {
  changes <- if (nchar(case[2])) setNames(list(TRUE), case[2]) else list()
  write(out, case[1], file.path(reference, "cfa_hs"), case[3], changes)
}
close(out)
