# Write noncentral-chi-square-r.csv: R's own values, in the range where R is accurate.
# Command: Rscript noncentral-chi-square.R   (in this folder)
grid <- expand.grid(df = c(1, 10, 24, 100, 300), ncp = c(0, 0.5, 10, 63.19, 200), z = c(-3, -1, 0, 1, 3, 5))
grid$x <- round(pmax(0.01, grid$df + grid$ncp + grid$z * sqrt(2 * grid$df + 4 * grid$ncp)), 3)
out <- file("noncentral-chi-square-r.csv", "w")
writeLines(paste0("# ", R.version.string, "; command: Rscript noncentral-chi-square.R"), out)
writeLines("x,df,ncp,lower,upper", out)
with(grid, writeLines(sprintf("%.15g,%.15g,%.15g,%.17g,%.17g", x, df, ncp,
    pchisq(x, df, ncp), pchisq(x, df, ncp, lower.tail = FALSE)), out))
close(out)
