# Writes ordinal-tables.tsv: parameter tables that lavaan completes for models of ordered variables.
# A header gives name, thresholds, parameterization, number of groups, group.equal and model; its rows are the table's.
# Run in this folder: Rscript ordinal-tables.R
suppressMessages(library(lavaan))

one <- "f =~ o1 + o2 + o3 + o4"
cases <- list(
  c("delta", "o1=3 o2=2 o3=1 o4=2", "delta", "1", "", one),
  c("theta", "o1=3 o2=2 o3=1 o4=2", "theta", "1", "", one),
  c("two groups", "o1=3 o2=2 o3=1 o4=2", "delta", "2", "", one),
  c("two groups, loadings", "o1=3 o2=2 o3=1 o4=2", "delta", "2", "loadings", one),
  c("two groups, thresholds", "o1=3 o2=2 o3=1 o4=2", "delta", "2", "thresholds", one),
  c("two groups, loadings and thresholds", "o1=3 o2=2 o3=1 o4=2", "delta", "2", "loadings thresholds", one),
  c("two groups, loadings and thresholds, theta", "o1=3 o2=2 o3=1 o4=2", "theta", "2", "loadings thresholds", one),
  c("two groups, strict, theta", "o1=3 o2=2 o3=1 o4=2", "theta", "2", "loadings thresholds residuals", one),
  c("two groups, all means, delta", "o1=3 o2=2 o3=1 o4=2", "delta", "2", "loadings thresholds means", one),
  c("mixed", "o1=3 o3=1", "delta", "1", "", "f =~ o1 + c1 + o3 + c2"),
  c("mixed, three groups", "o1=3 o3=1", "theta", "3", "loadings intercepts thresholds", "f =~ o1 + c1 + o3 + c2"),
  c("written thresholds and scale", "o1=3 o2=2 o3=1", "delta", "1", "",
    "f =~ o1 + o2 + o3; o1 | 0*t1 + a*t2; o2 ~*~ 1*o2; o3 ~~ 1*o3"),
  c("written scale in groups", "o1=3 o2=2 o3=1", "delta", "2", "thresholds", "f =~ o1 + o2 + o3; o2 ~*~ c(1, 1)*o2"),
  c("structure", "o1=3 o2=2 o3=1", "delta", "1", "", "f =~ o1 + o2 + c1; g =~ c2 + c3 + c4; o3 ~ f; g ~ f"))

rows <- function(case) {
    pairs <- do.call(rbind, strsplit(strsplit(case[2], " ")[[1]], "="))
    thresholds <- setNames(as.integer(pairs[, 2]), pairs[, 1])
    equal <- strsplit(case[5], " ")[[1]]
    table <- lavaanify(gsub(";", "\n", case[6]), meanstructure = TRUE, int.ov.free = TRUE, auto.fix.first = TRUE,
        auto.fix.single = TRUE, auto.var = TRUE, auto.cov.lv.x = TRUE, auto.cov.y = TRUE, auto.th = TRUE,
        auto.delta = TRUE, parameterization = case[3], ngroups = as.integer(case[4]), nthresholds = thresholds,
        group.equal = if (length(equal) == 0) "" else equal)
    sprintf("row\t%s\t%s\t%s\t%d\t%d\t%s\t%d\t%s\t%s", table$lhs, table$op, table$rhs, table$user, table$free,
        ifelse(is.na(table$ustart), "NA", format(table$ustart, trim = TRUE)), table$exo, table$label, table$plabel)
}

out <- c(sprintf("# lavaan %s, R %s: Rscript ordinal-tables.R", packageVersion("lavaan"), getRversion()),
    unlist(lapply(cases, function(case) c(paste(c("case", case), collapse = "\t"), rows(case)))))
writeLines(out, "ordinal-tables.tsv")
