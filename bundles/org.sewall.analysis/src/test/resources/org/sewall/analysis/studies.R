# Expected numbers of example studies; run in this folder: Rscript studies.R > studies.json
suppressMessages({library(lavaan); library(psych); library(jsonlite)})
hs <- HolzingerSwineford1939
num <- function(x) unname(as.numeric(x))
fm <- function(fit) as.list(sapply(fitMeasures(fit, c("chisq","df","npar","cfi","rmsea","srmr")), identity))
hsm <- "Visual =~ x1+x2+x3\nTextual =~ x4+x5+x6\nSpeed =~ x7+x8+x9"
out <- list()
out$schools <- fm(cfa("Visual =~ x1 + c(cubes, cubes)*x2 + c(l1, l2)*x3\nTextual =~ x4+x5+x6", hs, group="school"))
lad <- function(eq, partial=NULL) fm(cfa(hsm, hs, group="school", group.equal=eq, group.partial=partial))
out$ladders <- list(
 Alike=list(configural=lad(""), metric=lad("loadings"), scalar=lad(c("loadings","intercepts")), strict=lad(c("loadings","intercepts","residuals"))),
 Partly=list(configural=lad(""), loadings=lad("loadings"), intercepts=lad(c("loadings","intercepts"), c("x3~1","x7~1")),
   covariances=lad(c("loadings","intercepts","lv.covariances"), c("x3~1","x7~1"))),
 AsInAmos=list(configural=lad(""), measurementWeights=lad("loadings"), measurementIntercepts=lad(c("loadings","intercepts","means")),
   structuralCovariances=lad(c("loadings","intercepts","means","lv.variances","lv.covariances")),
   measurementResiduals=lad(c("loadings","intercepts","means","lv.variances","lv.covariances","residuals"))))
method <- function(traits, items, names) paste0(traits, "\nM =~ ", paste0("1*", items, collapse=" + "), "\n", paste0("M ~~ 0*", names, collapse="\n"))
it <- paste0("x",1:9)
f1 <- cfa(paste("M =~", paste(it, collapse="+")), hs)
f2 <- cfa(hsm, hs)
f3 <- suppressWarnings(cfa(method(hsm, it, c("Visual","Textual","Speed")), hs))
share <- function(f, items) { s <- standardizedSolution(f); mean(s$est.std[s$lhs=="M" & s$op=="=~"]^2) }
R <- cor(hs[,it])
out$abilities_method <- list(measurement=fm(f2), oneFactor=fm(f1), methodFactor=fm(f3), share=share(f3,it),
  harman_component=eigen(R)$values[1]/9, harman_ml=sum(factanal(covmat=R, n.obs=301, factors=1)$loadings^2)/9,
  parallel={set.seed(1); suppressMessages({sink("/dev/null"); p <- fa.parallel(hs[,it], fa="pc", plot=FALSE, n.iter=200, quant=.95, sim=TRUE); sink(); p$ncomp})})
# Khavul
d <- read.csv("../../../../../../../../examples/khavul2010/khavul2010.csv", check.names=FALSE)
v <- paste0("x",1:16); C <- as.matrix(d[d$rowtype_=="corr", v]); C[upper.tri(C)] <- t(C)[upper.tri(C)]; storage.mode(C) <- "double"
sd <- as.numeric(d[d$rowtype_=="stddev", v]); S <- diag(sd)%*%C%*%diag(sd); dimnames(S) <- list(v,v)
items <- v[-4]
tr <- "Intent =~ x1+x2+x3\nSupport =~ x5+x6+x7+x8\nLearning =~ x9+x10+x11+x12\nPerformance =~ x13+x14+x15+x16"
k2 <- cfa(tr, sample.cov=S, sample.nobs=173); k1 <- cfa(paste("M =~", paste(items, collapse="+")), sample.cov=S, sample.nobs=173)
k3 <- cfa(method(tr, items, c("Intent","Support","Learning","Performance")), sample.cov=S, sample.nobs=173)
R <- C[-4,-4]
out$khavul_method <- list(measurement=fm(k2), oneFactor=fm(k1), methodFactor=fm(k3), share=share(k3,items),
  harman_component=eigen(R)$values[1]/15, harman_ml=sum(factanal(covmat=R, n.obs=173, factors=1)$loadings^2)/15)
prov <- list(program=paste("R", getRversion()), lavaan=as.character(packageVersion("lavaan")), psych=as.character(packageVersion("psych")),
 command="Rscript studies.R > studies.json")
cat(toJSON(c(list(provenance=prov), out), auto_unbox=TRUE, digits=12, pretty=TRUE))
