# The comparison of two selections once more, in R: the robust log-rank test as the robust score test of survival::coxph, and
# for durations known within bounds the scores of Sun (1996) from a self-consistency iteration of its own (Turnbull 1976).
# Usage: Rscript comparison.R src/test/resources/survival src/test/resources/query/comparison-by-r.csv
suppressMessages(library(survival))
arguments <- commandArgs(trailingOnly = TRUE)
read <- function(name) read.csv(file.path(arguments[1], name), stringsAsFactors = FALSE)

log_rank <- function(first, second) {
  cases <- read("clustered_open.csv")
  cases <- cases[cases$vendor %in% c(first, second), ]
  cases$ours <- as.integer(cases$vendor == first)
  score <- coxph(Surv(time, status) ~ ours, data = cases, cluster = hospital, ties = "breslow")$rscore
  plain <- survdiff(Surv(time, status) ~ vendor, data = cases)
  at <- which(names(plain$n) == paste0("vendor=", first))
  groups <- length(unique(cases$hospital))
  statistic <- score * (groups - 1) / groups
  data.frame(case = "clustered_open", first = first, second = second, method = "LOG_RANK", groups = groups,
    statistic = statistic, p = pchisq(statistic, 1, lower.tail = FALSE),
    ratio = exp((plain$obs[at] - plain$exp[at]) / plain$var[at, at]))
}

turnbull <- function(lower, upper) {
  ends <- unique(rbind(data.frame(day = lower, right = FALSE), data.frame(day = upper, right = TRUE)))
  ends <- ends[order(ends$day, ends$right), ]
  at <- which(ends$right & c(FALSE, !ends$right[-nrow(ends)]))
  first <- ends$day[at - 1]
  last <- ends$day[at]
  inside <- outer(lower, first, "<=") & outer(upper, last, ">=")
  mass <- rep(1 / length(first), length(first))
  for (round in 1:1000000) {
    shares <- t(t(inside) * mass)
    new <- colMeans(shares / rowSums(shares))
    done <- max(abs(new - mass)) < 1e-15
    mass <- new
    if (done) break
  }
  list(inside = inside, mass = mass)
}

# Clusters are the rows' numbers modulo 12; the published check is of independent rows.
interval_scores <- function(first, second) {
  cases <- read("breast_cosmesis.csv")
  open <- is.na(cases$right)
  fit <- turnbull(cases$left + 1, ifelse(open, Inf, cases$right))
  before <- c(1, pmax(0, 1 - cumsum(fit$mass)))
  hazard <- c(0, cumsum(ifelse(before[-length(before)] > 1e-9, fit$mass / before[-length(before)], 0)))
  weighted <- ifelse(before > 1e-9, -before * hazard, 0)
  from <- apply(fit$inside, 1, function(row) min(which(row)))
  to <- apply(fit$inside, 1, function(row) max(which(row))) + 1
  score <- (weighted[from] - ifelse(open, 0, weighted[to])) / (before[from] - ifelse(open, 0, before[to]))
  ours <- as.integer(cases$group == first)
  centred <- (ours - mean(ours)) * (score - mean(score))
  published <- sum((ours - mean(ours)) * score) /
    sqrt(sum((ours - mean(ours))^2) * sum((score - mean(score))^2) / (nrow(cases) - 1))
  stopifnot(abs(published + 2.66838715225191) < 1e-6)
  z <- sum((ours - mean(ours)) * score) / sqrt(sum(tapply(centred, cases$id %% 12, sum)^2))
  data.frame(case = "breast_cosmesis", first = first, second = second, method = "INTERVAL_SCORES", groups = 12,
    statistic = z, p = 2 * pnorm(-abs(z)), ratio = NA)
}

out <- rbind(log_rank("A", "B"), log_rank("A", "C"), log_rank("C", "B"), interval_scores("Rad", "RadChem"))
for (column in c("statistic", "p", "ratio")) out[[column]] <- sprintf("%.12g", out[[column]])
write.csv(out, arguments[2], row.names = FALSE, quote = FALSE)
