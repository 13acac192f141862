-- The readings of a clock that stand, one line a released report: what was decided for the vendor beside what it contests. The
-- planner cannot look into it, on purpose: row security puts subqueries into whatever reads these tables, and the planner
-- leaves what is joined with such to one process. As a call it is joined by each of several. There are few beside reports.
create function standing_of_reports(of_clock text) returns table (
  hospital_id uuid, report_id uuid,
  decided_ending text, decided_lower int, decided_upper int, decided_earliest date, decided_latest date,
  contested_ending text, contested_lower int, contested_upper int)
language plpgsql stable parallel safe as $$
#variable_conflict use_column
begin
  return query
  select hospital_id, report_id, decided.ending, decided.lower_days, decided.upper_days, decided.start_earliest,
    decided.start_latest, contested.ending, contested.lower_days, contested.upper_days
  from (select * from standing_reading(null) reading
    where reading.clock = of_clock and reading.standing = 'DECIDED') decided
  full join (select * from standing_reading(null) reading
    where reading.clock = of_clock and reading.standing = 'CONTESTED') contested using (hospital_id, report_id);
end
$$;

-- A hospital is of one group: without this the planner takes each pair of both for possible, and counts on so many groups of
-- cases that it sorts all cases in one process.
create statistics report_hospital_group (ndistinct) on organisation_id, group_id from report;
analyze report;

-- Durations are read in numbers that have so much room for lengths and days. A report can name days of 1980 to 2100 only, and
-- none in the future.
alter table report_duration
  add constraint report_duration_fits check (lower_days <= 1000000 and upper_days <= 1000000
    and start_latest between date '1900-01-01' and date '2599-12-31');
alter table case_reading
  add constraint case_reading_fits check (lower_days <= 1000000 and upper_days <= 1000000
    and start_latest between date '1900-01-01' and date '2599-12-31');
