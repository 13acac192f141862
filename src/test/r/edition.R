# The figures of an edition once more, in R: shares fixed by day with survival::survfit where all durations in a cell are
# exact, and by a self-consistency iteration of its own (Turnbull 1976) where some are known only within bounds.
# Usage: Rscript edition.R cohort.csv 2026-11-24 out.csv
suppressMessages(library(survival))
arguments <- commandArgs(trailingOnly = TRUE)
cohort <- read.csv(arguments[1], stringsAsFactors = FALSE)
as_of <- as.Date(arguments[2])
days <- c(14, 30, 60, 90, 180, 365)

# Computable, and begun at least 90 days before; what will never be fixed is open to the as-of day.
began <- as.Date(cohort$began)
keep <- cohort$ending != "NOT_COMPUTABLE" & !is.na(cohort$lower) & began <= as_of - 90
cohort <- cohort[keep, ]
never <- cohort$ending == "NEVER"
waited <- as.integer(as_of - as.Date(cohort$began))
cohort$lower[never] <- pmax(cohort$lower[never], waited[never])
cohort$upper[cohort$ending != "STOPPED"] <- NA
cell <- function(name, which) if (any(which)) cbind(cell = name, cohort[which, c("lower", "upper", "count")])
rows <- do.call(rbind, c(
  list(cell("all", rep(TRUE, nrow(cohort)))),
  lapply(unique(cohort$type), function(type) cell(paste0("type:", type), cohort$type == type)),
  lapply(setdiff(unique(cohort$vendor), ""), function(vendor) cell(paste0("vendor:", vendor), cohort$vendor == vendor)),
  lapply(setdiff(unique(paste0(cohort$vendor, "/", cohort$model)), "/"), function(model)
    cell(paste0("model:", model), paste0(cohort$vendor, "/", cohort$model) == model))))

turnbull <- function(lower, upper, count) {
  open <- is.na(upper)
  left <- ifelse(open, lower + 1, lower)
  right <- ifelse(open, Inf, upper)
  ends <- rbind(data.frame(day = left, right = FALSE), data.frame(day = right, right = TRUE))
  ends <- unique(ends[order(ends$day, ends$right), ])
  at <- which(ends$right & c(FALSE, !ends$right[-nrow(ends)]))
  first <- ends$day[at - 1]
  last <- ends$day[at]
  inside <- outer(left, first, "<=") & outer(right, last, ">=")
  mass <- rep(1 / length(first), length(first))
  for (round in 1:20000) {
    shares <- t(t(inside) * mass)
    new <- colSums(count * shares / rowSums(shares)) / sum(count)
    done <- max(abs(new - mass)) < 1e-14
    mass <- new
    if (done) break
  }
  list(first = first, last = last, mass = mass)
}

out <- do.call(rbind, lapply(unique(rows$cell), function(cell) {
  cases <- rows[rows$cell == cell, ]
  exact <- all(is.na(cases$upper) | cases$upper == cases$lower)
  if (exact) {
    fit <- survfit(Surv(lower, !is.na(upper)) ~ 1, data = cases, weights = cases$count)
    fixed <- 1 - summary(fit, times = days, extend = TRUE)$surv
    low <- fixed
    high <- fixed
  } else {
    fit <- turnbull(cases$lower, cases$upper, cases$count)
    low <- sapply(days, function(day) sum(fit$mass[fit$last <= day]))
    high <- sapply(days, function(day) sum(fit$mass[fit$first <= day & is.finite(fit$last)]))
  }
  data.frame(cell = cell, day = days, low = sprintf("%.12f", low), high = sprintf("%.12f", high), exact = exact)
}))
write.csv(out, arguments[3], row.names = FALSE, quote = TRUE)
