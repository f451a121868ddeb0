# Writes lavaan-tables.tsv: parameter tables that lavaan completes, for models that meet each rule of completion.
# Run in this folder: Rscript lavaan-tables.R
suppressMessages(library(lavaan))

sem <- list(meanstructure = FALSE, int.ov.free = TRUE, int.lv.free = FALSE, orthogonal = FALSE, std.lv = FALSE,
            fixed.x = TRUE, auto.fix.first = TRUE, auto.fix.single = TRUE, auto.var = TRUE, auto.cov.lv.x = TRUE,
            auto.cov.y = TRUE)
growth <- modifyList(sem, list(meanstructure = TRUE, int.ov.free = FALSE, int.lv.free = TRUE))
bare <- modifyList(sem, list(int.ov.free = FALSE, auto.fix.first = FALSE, auto.fix.single = FALSE, auto.var = FALSE,
                             auto.cov.lv.x = FALSE, auto.cov.y = FALSE))
calls <- list(sem = sem, growth = growth, lavaan = bare)

cases <- list(
  c("reversed covariances", "sem", "", "f1 =~ x1 + x2 + x3; f2 =~ x4 + x5 + x6; f2 ~~ f1; x5 ~~ x1"),
  c("reversed observed and latent", "sem", "", "f =~ x1 + x2 + x3; z ~~ f; f ~ w"),
  c("repeated term, several premultipliers", "sem", "", "f =~ x1 + x2 + x3 + a*x2 + 0.5*x3; f ~~ start(2)*f"),
  c("freed marker, fixed variance", "sem", "", "f =~ NA*x1 + a*x1 + x2 + x3; f ~~ 1*f"),
  c("start on a marker", "sem", "", "f =~ start(0.8)*x1 + start(0.7)*x2 + x3"),
  c("equal by name of the relation", "sem", "", "f =~ x1 + x2 + equal(\"f=~x2\")*x3 + equal(\"f=~x2\")*x4"),
  c("label shared with the marker", "sem", "", "f =~ a*x1 + a*x2 + x3"),
  c("label shared with a fixed loading", "sem", "", "f =~ x1 + a*x2 + a*x3 + 0.6*x4 + a*x4"),
  c("equal variances and regressions", "sem", "", "f =~ x1 + x2 + x3; y ~ b*f + b*z; x1 ~~ e*x1; x3 ~~ e*x3; x2 ~~ e*x2"),
  c("interleaved labels", "sem", "", "f =~ x1 + a*x2 + b*x3 + b*x4 + a*x5 + a*x6"),
  c("single indicator", "sem", "", "f =~ x1; g =~ x2 + x3 + x4; y ~ f + g + z"),
  c("single indicator shared", "sem", "", "f =~ x1; g =~ x1 + x2 + x3"),
  c("single indicator, error written", "sem", "", "f =~ x1; x1 ~~ 0.3*x1; y ~ f"),
  c("single latent indicator", "sem", "", "f =~ x1 + x2 + x3; g =~ f; y ~ g"),
  c("second order", "sem", "", "f1 =~ x1 + x2 + x3; f2 =~ x4 + x5 + x6; f3 =~ x7 + x8 + x9; g =~ f1 + f2 + f3; g ~ z"),
  c("second order declared first", "sem", "", "g =~ f1 + f2 + f3; f1 =~ x1 + x2 + x3; f2 =~ x4 + x5 + x6; f3 =~ x7 + x8 + x9"),
  c("second order, unit variance", "sem", "std.lv", "f1 =~ x1 + x2 + x3; f2 =~ x4 + x5 + x6; g =~ f1 + f2; h =~ x7 + x8 + x9"),
  c("unit variance and a written variance", "sem", "std.lv", "f =~ x1 + x2 + x3; f ~~ f; g =~ x4 + x5 + x6; g ~~ NA*g"),
  c("orthogonal", "sem", "orthogonal", "f =~ x1 + x2 + x3; g =~ x4 + x5 + x6; h =~ x7 + x8 + x9; f ~~ h"),
  c("orthogonal outcomes", "sem", "orthogonal", "f =~ x1 + x2 + x3; g =~ x4 + x5 + x6; h =~ x7 + x8 + x9; g + h ~ f"),
  c("final outcomes latent and observed", "sem", "", "f =~ x1 + x2 + x3; g =~ x4 + x5 + x6; y1 ~ f; g ~ f; y2 ~ f + y3; y3 ~ z"),
  c("outcomes that are indicators", "sem", "", "f =~ x1 + x2 + x3; x3 ~ z; y ~ f + x2"),
  c("covariates", "sem", "", "y ~ x1 + x2 + x3; m ~ x2; y ~ m"),
  c("covariates, random", "sem", "-fixed.x", "y ~ x1 + x2 + x3; m ~ x2; y ~ m"),
  c("covariates with means", "sem", "meanstructure", "y ~ x1 + x2; f =~ i1 + i2 + i3; f ~ x2"),
  c("covariates with means, random", "sem", "meanstructure -fixed.x", "y ~ x1 + x2; f =~ i1 + i2 + i3; f ~ x2"),
  c("covariate with a written covariance", "sem", "", "y ~ x1 + x2 + x3; x2 ~~ x1"),
  c("covariate with a written variance", "sem", "", "y ~ x1 + x2 + x3; x3 ~~ x3"),
  c("covariate with a written mean", "sem", "", "y ~ x1 + x2; x1 ~ 1"),
  c("intercepts written", "sem", "", "f =~ x1 + x2 + x3; x2 ~ 0*1; f ~ NA*1; x1 ~ i*1; x3 ~ i*1"),
  c("orphans", "sem", "", "y ~~ x; z ~ 1; w ~~ y"),
  c("feedback", "sem", "", "y1 ~ y2 + x1; y2 ~ y1 + x2; y1 ~~ y2"),
  c("growth", "growth", "", "i =~ 1*t1 + 1*t2 + 1*t3; s =~ 0*t1 + 1*t2 + 2*t3; i ~ x; s ~ x; t2 ~ c"),
  c("bare", "lavaan", "", "f =~ x1 + x2 + x3; g =~ x4 + x5; g ~ f + z; f ~~ f; x1 ~~ x1"),
  c("bare, random covariates", "lavaan", "-fixed.x", "y ~ x1 + x2; y ~~ y"),
  c("bare, means", "lavaan", "meanstructure", "f =~ 1*x1 + x2 + x3; f ~~ f; x1 ~ 1; g =~ x4; y ~ z"),
  c("bare, unit variance", "lavaan", "std.lv", "f =~ x1 + x2 + x3; x1 ~~ x1; x2 ~~ x2; x3 ~~ x3"),
  c("effect coding", "sem", "effect.coding meanstructure", "f =~ x1 + x2 + x3; g =~ x4 + a*x5 + a*x6; g ~ f"),
  c("effect coding without means", "sem", "effect.coding", "f =~ x1 + x2 + x3; g =~ 1*x4 + x5 + x6"),
  c("effect coding, mean written", "sem", "effect.coding", "f =~ x1 + x2; f ~ 0*1; g =~ x3 + x4; x4 ~ 0*1")
)

out <- file("lavaan-tables.tsv", "w")
writeLines(sprintf("# lavaan %s, R %s, Rscript lavaan-tables.R, %s", packageVersion("lavaan"), getRversion(), Sys.Date()), out)
writeLines("# case\tcall\tchanged defaults\tmodel, then its rows: lhs op rhs user free ustart exo label plabel", out)
for (case in cases) {
  arguments <- calls[[case[2]]]
  for (option in strsplit(case[3], " ")[[1]]) {
    arguments[[sub("^-", "", option)]] <- !startsWith(option, "-")
    if (option %in% c("std.lv", "effect.coding")) arguments$auto.fix.first <- FALSE
  }
  table <- suppressWarnings(do.call(lavaanify, c(list(model = case[4]), arguments)))
  writeLines(paste(c("case", case), collapse = "\t"), out)
  for (i in seq_len(nrow(table))) {
    row <- table[i, ]
    writeLines(paste("row", row$lhs, row$op, row$rhs, row$user, row$free, row$ustart, row$exo, row$label, row$plabel,
                     sep = "\t"), out)
  }
}
close(out)
