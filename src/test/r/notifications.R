# The share of CERT/CC's vendor notifications that were answered, by R alone, as the fixture of NotificationsTest:
#   Rscript src/test/r/notifications.R vendor_notifications.csv > src/test/resources/notifications/answers-by-r.csv
library(survival)
rows <- read.csv(commandArgs(TRUE)[1], colClasses = "character")
day <- function(text) {
  plausible <- grepl("^(19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}$", text)
  result <- rep(as.Date(NA), length(text))
  result[plausible] <- as.Date(text[plausible])
  result
}
notified <- day(rows$date_notified)
responded <- day(rows$date_responded)
updated <- day(rows$date_last_updated)
used <- !is.na(notified) & !is.na(updated) & updated >= notified &
  (rows$date_responded == "" | (!is.na(responded) & responded >= notified & responded <= updated))
answered <- !is.na(responded[used])
time <- as.integer(ifelse(answered, responded[used], updated[used]) - as.integer(notified[used]))
fit <- survfit(Surv(time, answered) ~ 1, conf.type = "log-log")
at <- summary(fit, times = c(14, 30, 45, 60, 90, 180))
median <- summary(fit)$table
cat("what,value,lower,upper,n_risk\n")
cat(sprintf("d%d,%.15g,%.15g,%.15g,%d\n", at$time, 1 - at$surv, 1 - at$upper, 1 - at$lower, at$n.risk), sep = "")
cat(sprintf("median,%.15g,%.15g,%.15g,\n", median["median"], median["0.95LCL"], median["0.95UCL"]))
cat(sprintf("used,%d,,,\nanswered,%d,,,\n", sum(used), sum(answered)))
