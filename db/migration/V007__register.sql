-- Complete registers, empty quarters, and what an estimator needs to know of how a report came in.
--
-- For whoever counts (estimators.md 1.10): select from observed_duration() instead of joining report and report_duration. It
-- gives one row for each clock of each accepted report within the row scope, joinable to report_revision on
-- (organisation_id, report_id, revision); "where clock = ..." and "group by clock" reach the tables:
--   filed_on           the day (UTC) of the first submission
--   filing_lag         filed_on - start_latest in days, the least that it can be; null where no latest start is known
--   entry_day          the day after which the case is under observation: -1 (from the start, its first day included)
--                      where it was filed within 14 days of its start or before, else filing_lag; null as filing_lag.
--                      A case whose last known day is not after its entry_day was never seen at risk: it counts nowhere
--                      in set A.
--   closed_when_filed  the clock had ended on the day of filing, or may have: T <= f by the least that T can be. A fix
--                      that the vendor will never make leaves the case at risk, so it is not closed. Null as
--                      filing_lag where it has ended.
--   prospective        set A: known start, and open when filed or filed within 14 days of the start. All of those filed
--                      within 14 days enter at -1, the open ones as well as the closed ones: were only the closed ones
--                      to, the first days would look faster than they are.
--   certified          set C: every day on which the clock can have started lies in periods for which this hospital
--                      certifies a complete register, certificates taken together. It is the hospital that certifies and
--                      not its group: a site cannot vouch for another's cases. k is still counted by group_id.
--                      False where no earliest or no latest start is known: such a case can be in no period.
-- Neither of them is set B, or cannot be placed. It is a function and not a view because PostgreSQL puts its text into
-- the query that calls it (with the caller's rights and row scope), so that only what is asked for is read.

-- A hospital's statement that it files every case whose clock starts in a period, prompt fixes too. Withdrawn, never
-- changed. to_day null: until withdrawn.
create table register_certificate (
  organisation_id   uuid        not null references organisation,
  id                uuid        not null,
  country           text        not null,
  group_id          uuid        not null,
  from_day          date        not null,
  to_day            date,
  certified_by      uuid        not null,
  certified_by_name text        not null,
  certified_at      timestamptz not null,
  withdrawn_by      uuid,
  withdrawn_by_name text,
  withdrawn_at      timestamptz,
  primary key (organisation_id, id),
  check (from_day <= to_day),
  check ((withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawn_by_name is null))
);

-- A hospital's statement that it had no case that began in a quarter.
create table empty_quarter (
  organisation_id   uuid        not null references organisation,
  id                uuid        not null,
  country           text        not null,
  group_id          uuid        not null,
  first_day         date        not null
    check (extract(day from first_day) = 1 and extract(month from first_day) in (1, 4, 7, 10)),
  stated_by         uuid        not null,
  stated_by_name    text        not null,
  stated_at         timestamptz not null,
  withdrawn_by      uuid,
  withdrawn_by_name text,
  withdrawn_at      timestamptz,
  primary key (organisation_id, id),
  check ((withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawn_by_name is null))
);
create unique index empty_quarter_in_force on empty_quarter (organisation_id, first_day) where withdrawn_at is null;

-- The hospital alone writes, the regulator of its country reads. What was withdrawn stays as it is.
do $$
declare t text;
begin
  foreach t in array array['register_certificate', 'empty_quarter'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy %I on %I for select
                    using (organisation_id = scope_organisation() or country = any (scope_countries()))', t || '_seen', t);
    execute format('create policy %I on %I for insert with check (organisation_id = scope_organisation())',
                   t || '_stated', t);
    execute format('create policy %I on %I for update using (organisation_id = scope_organisation() and withdrawn_at is null)
                    with check (organisation_id = scope_organisation())', t || '_withdrawn', t);
    execute format('grant select, insert, update (withdrawn_by, withdrawn_by_name, withdrawn_at) on %I to "${app_user}"', t);
  end loop;
end $$;

create function observed_duration() returns table (
  organisation_id uuid, report_id uuid, revision int, clock text, country text, group_id uuid, ending text, ended_by text,
  lower_days int, upper_days int, start_earliest date, start_latest date, filed_on date, filing_lag int, entry_day int,
  closed_when_filed boolean, prospective boolean, certified boolean)
language sql stable parallel safe as $$
  select d.organisation_id, d.report_id, d.revision, d.clock, d.country, d.group_id, d.ending, d.ended_by,
    d.lower_days, d.upper_days, d.start_earliest, d.start_latest, d.filed_on, d.filing_lag,
    case when d.filing_lag <= 14 then -1 else d.filing_lag end,
    d.closed_when_filed,
    coalesce(d.filing_lag <= 14 or not d.closed_when_filed, false) and d.filing_lag is not null,
    coalesce(c.days @> daterange(d.start_earliest, d.start_latest, '[]'), false)
  from (
    select o.*, o.filed_on - o.start_latest as filing_lag,
      o.ending in ('STOPPED', 'COMPETED', 'REFUSED') and o.lower_days <= o.filed_on - o.start_latest as closed_when_filed
    from (
      select duration.organisation_id, duration.report_id, duration.revision, duration.clock,
        report.country, report.group_id,
        duration.ending, duration.ended_by, duration.lower_days, duration.upper_days, duration.start_earliest,
        duration.start_latest, (report.first_submitted_at at time zone 'UTC')::date as filed_on
      from report
      join report_duration duration on duration.organisation_id = report.organisation_id
        and duration.report_id = report.id and duration.revision = report.accepted_revision) o) d
  left join (
    select certificate.organisation_id, range_agg(daterange(certificate.from_day, certificate.to_day, '[]')) as days
    from register_certificate certificate
    where certificate.withdrawn_at is null
    group by certificate.organisation_id) c on c.organisation_id = d.organisation_id
$$;
