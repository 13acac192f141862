-- What a regulator has released to a vendor of an accepted report, and what the vendor says to it.
--
-- All of this is led by the regulator that released it. A released case is a copy of the facts and no more: the model and
-- the threats by the catalogue's names, the events with their dates, and the hospital's name only where it agreed. Whose
-- report it is stands apart, in released_source, which no vendor can read.
--   ended_at   taken back, or released anew after an amendment
create table released_case (
  organisation_id  uuid        not null references organisation,
  id               uuid        not null,
  vendor_id        uuid        not null references vendor,
  regulator        text        not null,
  reference        text        not null,
  model            text,
  device_type      text,
  threats          text        not null,
  hospital         text,
  last_confirmed   date        not null,
  notice_id        uuid        not null,
  released_by      uuid        not null,
  released_by_name text        not null,
  released_at      timestamptz not null,
  ended_at         timestamptz,
  primary key (organisation_id, id),
  unique (organisation_id, reference),
  foreign key (organisation_id, notice_id) references notice
);
create index released_case_by_vendor on released_case (vendor_id, released_at);

create table released_source (
  organisation_id uuid not null,
  case_id         uuid not null,
  hospital_id     uuid not null references organisation,
  report_id       uuid not null,
  revision        int  not null,
  primary key (organisation_id, case_id),
  foreign key (organisation_id, case_id) references released_case
);
create index released_source_by_report on released_source (hospital_id, report_id);

create table released_fact (
  organisation_id uuid not null,
  case_id         uuid not null,
  position        int  not null,
  vendor_id       uuid not null,
  kind            text not null,
  date_text       text not null,
  primary key (organisation_id, case_id, position),
  foreign key (organisation_id, case_id) references released_case
);

-- The one extension of a vendor's time to answer.
create table case_extension (
  organisation_id  uuid        not null,
  case_id          uuid        not null,
  vendor_id        uuid        not null,
  extended_by      uuid        not null,
  extended_by_name text        not null,
  extended_at      timestamptz not null,
  primary key (organisation_id, case_id),
  foreign key (organisation_id, case_id) references released_case
);

-- What the vendor says to a fact, the latest number in force; or, with no position, a fact of its own.
create table fact_answer (
  organisation_id  uuid        not null,
  case_id          uuid        not null,
  number           int         not null,
  vendor_id        uuid        not null,
  position         int,
  kind             text        not null,
  answer           text        not null check (answer in ('AGREE', 'OTHER_DATE', 'CONTEST', 'OWN_FACT')),
  date_text        text,
  evidence         text,
  evidence_link    text        check (evidence_link ~ '^https://'),
  answered_by      uuid        not null,
  answered_by_name text        not null,
  answered_at      timestamptz not null,
  primary key (organisation_id, case_id, number),
  foreign key (organisation_id, case_id) references released_case,
  check ((position is null) = (answer = 'OWN_FACT')),
  check ((date_text is not null) = (answer in ('OTHER_DATE', 'OWN_FACT')))
);

-- Which version of a contested fact counts: both stay.
create table fact_decision (
  organisation_id uuid        not null,
  case_id         uuid        not null,
  number          int         not null,
  vendor_id       uuid        not null,
  version         text        not null check (version in ('HOSPITAL', 'VENDOR')),
  reason          text        not null,
  decided_by      uuid        not null,
  decided_by_name text        not null,
  decided_at      timestamptz not null,
  primary key (organisation_id, case_id, number),
  foreign key (organisation_id, case_id, number) references fact_answer
);

-- What a clock says once the vendor's answers are taken in, computed from the events, never typed in; only clocks that say
-- something else than the hospital's version.
--   DECIDED    with all that was decided for the vendor: stands in place of the hospital's
--   CONTESTED  what it may be besides, from all that is not decided yet
-- Ended, never changed: what counted at an earlier day can be asked.
create table case_reading (
  organisation_id uuid        not null,
  case_id         uuid        not null,
  clock           text        not null,
  standing        text        not null check (standing in ('DECIDED', 'CONTESTED')),
  set_at          timestamptz not null,
  vendor_id       uuid        not null,
  ending          text        not null,
  lower_days      int         check (lower_days >= 0),
  upper_days      int         check (upper_days >= lower_days),
  start_earliest  date,
  start_latest    date,
  ended_at        timestamptz,
  primary key (organisation_id, case_id, clock, standing, set_at),
  foreign key (organisation_id, case_id) references released_case
);
create unique index case_reading_in_force on case_reading (organisation_id, case_id, clock, standing)
  where ended_at is null;

-- What a vendor wants said beside its rows, and what it promises: public once somebody of the regulator has confirmed it.
create table vendor_statement (
  organisation_id uuid        not null references organisation,
  id              uuid        not null,
  vendor_id       uuid        not null references vendor,
  regulator       text        not null,
  statement       text        not null check (length(statement) between 1 and 1500),
  entered_by      uuid        not null,
  entered_by_name text        not null,
  entered_at      timestamptz not null,
  confirmed       boolean,
  reason          text,
  decided_by      uuid,
  decided_by_name text,
  decided_at      timestamptz,
  ended_at        timestamptz,
  primary key (organisation_id, id),
  check ((confirmed is null) = (decided_at is null))
);
create unique index vendor_statement_in_force on vendor_statement (organisation_id, vendor_id)
  where confirmed and ended_at is null;

create table entered_promise (
  organisation_id uuid          not null references organisation,
  id              uuid          not null,
  vendor_id       uuid          not null references vendor,
  regulator       text          not null,
  clock           text          not null,
  days            int           not null check (days > 0),
  share           numeric(4, 3) check (share > 0 and share <= 1),
  wording         text          not null,
  valid_from      date          not null,
  entered_by      uuid          not null,
  entered_by_name text          not null,
  entered_at      timestamptz   not null,
  confirmed       boolean,
  reason          text,
  decided_by      uuid,
  decided_by_name text,
  decided_at      timestamptz,
  primary key (organisation_id, id),
  check ((confirmed is null) = (decided_at is null))
);

-- The regulator sees what it released, the vendor what was released to it, the hospital what became of its own reports.
do $$
declare t text;
begin
  foreach t in array array ['released_case', 'released_source', 'released_fact', 'case_extension', 'fact_answer',
                            'fact_decision', 'case_reading', 'vendor_statement', 'entered_promise'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy %I on %I using (organisation_id = scope_organisation())
                    with check (organisation_id = scope_organisation())', t || '_own', t);
    execute format('grant select, insert on %I to "${app_user}"', t);
  end loop;
  foreach t in array array ['released_case', 'released_fact', 'case_extension', 'fact_answer', 'fact_decision',
                            'case_reading', 'vendor_statement', 'entered_promise'] loop
    execute format('create policy %I on %I for select using (vendor_id = scope_vendor())', t || '_of_vendor', t);
  end loop;
  foreach t in array array ['case_extension', 'fact_answer', 'case_reading', 'vendor_statement', 'entered_promise'] loop
    execute format('create policy %I on %I for insert with check (vendor_id = scope_vendor())', t || '_by_vendor', t);
  end loop;
end $$;
create policy case_reading_ended_by_vendor on case_reading for update
  using (vendor_id = scope_vendor()) with check (vendor_id = scope_vendor());
create policy vendor_statement_ended_by_vendor on vendor_statement for update
  using (vendor_id = scope_vendor() and confirmed is null) with check (vendor_id = scope_vendor() and confirmed is null);
create policy released_source_of_hospital on released_source for select using (hospital_id = scope_organisation());
create policy released_case_of_hospital on released_case for select
  using (exists (select from released_source s where s.organisation_id = released_case.organisation_id
    and s.case_id = released_case.id and s.hospital_id = scope_organisation()));
create policy fact_answer_of_hospital on fact_answer for select
  using (exists (select from released_source s where s.organisation_id = fact_answer.organisation_id
    and s.case_id = fact_answer.case_id and s.hospital_id = scope_organisation()));
create policy fact_decision_of_hospital on fact_decision for select
  using (exists (select from released_source s where s.organisation_id = fact_decision.organisation_id
    and s.case_id = fact_decision.case_id and s.hospital_id = scope_organisation()));
grant update (ended_at) on released_case, case_reading to "${app_user}";
grant update (confirmed, reason, decided_by, decided_by_name, decided_at, ended_at) on vendor_statement to "${app_user}";
grant update (confirmed, reason, decided_by, decided_by_name, decided_at) on entered_promise to "${app_user}";

-- The readings that stand at a moment (null: now), of cases whose report has had no other revision accepted since: an
-- amendment must be released anew. For whoever counts durations; a mere confirmation leaves them in force.
create function standing_reading(at timestamptz) returns table (
  hospital_id uuid, report_id uuid, clock text, standing text, ending text, lower_days int, upper_days int,
  start_earliest date, start_latest date)
language sql stable parallel safe as $$
  select source.hospital_id, source.report_id, reading.clock, reading.standing, reading.ending, reading.lower_days,
    reading.upper_days, reading.start_earliest, reading.start_latest
  from released_source source
  join released_case released on released.organisation_id = source.organisation_id and released.id = source.case_id
    and (released.ended_at is null or released.ended_at > at)
  join case_reading reading on reading.organisation_id = source.organisation_id and reading.case_id = source.case_id
    and (at is null or reading.set_at <= at) and (reading.ended_at is null or reading.ended_at > at)
  where not exists (
    select from report_decision amended
    where amended.organisation_id = source.hospital_id and amended.report_id = source.report_id
      and amended.decision = 'ACCEPTED' and amended.revision > source.revision
      and (at is null or amended.decided_at <= at))
$$;

-- What a clock says of a report once the readings of its case are taken in. What was decided for the vendor stands in place
-- of the hospital's; what is contested widens it to the bounds of both. Where one version has stopped and the other has
-- not, all that is known is that it lasted as long as the shorter one: such a case counts as open until then. A version in
-- which the clock cannot be computed widens nothing.
create function standing_duration(
  reported_ending text, reported_lower int, reported_upper int, reported_earliest date, reported_latest date,
  confirmed date,
  decided_ending text, decided_lower int, decided_upper int, decided_earliest date, decided_latest date,
  contested_ending text, contested_lower int, contested_upper int)
returns table (ending text, lower_days int, upper_days int, start_earliest date, start_latest date, contested boolean)
language sql immutable parallel safe as $$
  select
    case when not widened or base.ending = contested_ending then base.ending else 'OPEN' end,
    case when widened then least(base.lower_days, contested_lower) else base.lower_days end,
    case when not widened then base.upper_days
      when base.ending = contested_ending then greatest(base.upper_days, contested_upper) end,
    base.start_earliest, base.start_latest,
    contested_ending is not null
  from (
    select
      coalesce(decided_ending, reported_ending) as ending,
      case when decided_ending is null then reported_lower
        when decided_ending in ('OPEN', 'NEVER') then greatest(decided_lower, confirmed - decided_latest)
        else decided_lower end as lower_days,
      case when decided_ending is null then reported_upper else decided_upper end as upper_days,
      case when decided_ending is null then reported_earliest else decided_earliest end as start_earliest,
      case when decided_ending is null then reported_latest else decided_latest end as start_latest) base,
  lateral (select coalesce(contested_ending <> 'NOT_COMPUTABLE' and contested_lower is not null
    and base.ending <> 'NOT_COMPUTABLE' and base.lower_days is not null, false) as widened) way
$$;

-- What V006 foresaw for contests: they are of a case, not of a revision.
alter table report_revision drop column contested;
