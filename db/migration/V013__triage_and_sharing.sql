-- Merging. A report that tells the same case as another of its hospital group is merged into that: it counts no longer and
-- stays readable. What it was before is kept, so that it can be taken out again.
alter table report
  add column merged_into_organisation uuid,
  add column merged_into              uuid,
  add column merged_into_reference    text,
  add column state_before_merge       text check (state_before_merge in ('SUBMITTED', 'ACCEPTED', 'RETURNED')),
  add column accepted_before_merge    int,
  add check ((state = 'MERGED') = (merged_into is not null)),
  add check ((merged_into is null) = (merged_into_organisation is null)
    and (merged_into is null) = (merged_into_reference is null) and (merged_into is null) = (state_before_merge is null)),
  add check (state <> 'MERGED' or accepted_revision is null);
create index report_merged_into on report (merged_into_organisation, merged_into) where merged_into is not null;

-- counting_revision: which revision counts after the step; null for none. taken_back: the step takes an earlier one back,
-- and the decision is the state that the report has then. Of steps before this migration only each report's last knows it.
alter table report_decision add column counting_revision int;
alter table report_decision add column taken_back boolean not null default false;

-- The owner, too, sees reports only within a scope, and a migration has none.
alter table report no force row level security;
alter table report_decision no force row level security;
update report_decision step set counting_revision = report.accepted_revision
  from report
  where report.organisation_id = step.organisation_id and report.id = step.report_id and not exists (
    select from report_decision later where later.organisation_id = step.organisation_id
      and later.report_id = step.report_id and later.position > step.position);
alter table report force row level security;
alter table report_decision force row level security;

-- Near-duplicates are looked for among the reports of one vendor.
create index report_revision_by_vendor on report_revision (vendor_id, model_id);

-- Who at the regulator looks after a report. An assignment is ended, never changed.
create table report_assignment (
  organisation_id        uuid        not null,
  id                     uuid        not null,
  report_organisation_id uuid        not null,
  report_id              uuid        not null,
  assignee_id            uuid        not null,
  assignee_name          text        not null,
  assigned_by            uuid        not null,
  assigned_by_name       text        not null,
  assigned_at            timestamptz not null,
  ended_at               timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, assignee_id) references account
);
create unique index report_assignment_in_force
  on report_assignment (organisation_id, report_organisation_id, report_id) where ended_at is null;

-- What a curator did to many reports at once, report by report, so that it can be undone.
create table triage_batch (
  organisation_id uuid        not null references organisation,
  id              uuid        not null,
  action          text        not null check (action in ('ACCEPT', 'RETURN', 'ASSIGN', 'LINK')),
  detail          text,
  done_by         uuid        not null,
  done_by_name    text        not null,
  done_at         timestamptz not null,
  primary key (organisation_id, id)
);
-- problem: why it was not done; version: the report's after it was; before: the assignee or issue of before.
create table triage_batch_item (
  organisation_id uuid not null,
  batch_id        uuid not null,
  position        int  not null,
  reference       text not null,
  problem         text,
  version         int,
  before          text,
  undone_at       timestamptz,
  primary key (organisation_id, batch_id, position),
  foreign key (organisation_id, batch_id) references triage_batch
);

do $$
declare t text;
begin
  foreach t in array array['report_assignment', 'triage_batch', 'triage_batch_item'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('grant select, insert on %I to "${app_user}"', t);
  end loop;
  foreach t in array array['triage_batch', 'triage_batch_item'] loop
    execute format('create policy %I on %I using (organisation_id = scope_organisation())
                    with check (organisation_id = scope_organisation())', t || '_own', t);
  end loop;
end $$;
grant update (undone_at) on triage_batch_item to "${app_user}";

create policy report_assignment_own on report_assignment for select using (organisation_id = scope_organisation());
create policy report_assignment_made on report_assignment for insert
  with check (organisation_id = scope_organisation() and exists (
    select from report where report.organisation_id = report_organisation_id and report.id = report_id
      and report.submitted and report.country = any (scope_countries())));
create policy report_assignment_ended on report_assignment for update
  using (organisation_id = scope_organisation() and ended_at is null) with check (organisation_id = scope_organisation());
grant update (ended_at) on report_assignment to "${app_user}";

-- Questions of a curator about a report, and the hospital's answers. Both are the hospital's, as the report is; the one
-- writes questions and says when one is settled, the other answers, and neither changes a word.
create table report_question (
  organisation_id uuid        not null,
  report_id       uuid        not null,
  number          int         not null,
  country         text        not null,
  submitted       boolean     not null,
  text            text        not null check (text <> ''),
  asked_by        uuid        not null,
  asked_by_name   text        not null,
  asked_at        timestamptz not null,
  settled_by      uuid,
  settled_by_name text,
  settled_at      timestamptz,
  primary key (organisation_id, report_id, number),
  foreign key (organisation_id, report_id) references report
);
create index report_question_unsettled on report_question (country, organisation_id, report_id) where settled_at is null;
create table report_answer (
  organisation_id  uuid        not null,
  report_id        uuid        not null,
  number           int         not null,
  country          text        not null,
  submitted        boolean     not null,
  text             text        not null check (text <> ''),
  answered_by      uuid        not null,
  answered_by_name text        not null,
  answered_at      timestamptz not null,
  primary key (organisation_id, report_id, number),
  foreign key (organisation_id, report_id, number) references report_question
);
do $$
declare t text;
begin
  foreach t in array array['report_question', 'report_answer'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy %I on %I for select
                    using (organisation_id = scope_organisation() or (submitted and country = any (scope_countries())))',
                   t || '_seen', t);
    execute format('grant select, insert on %I to "${app_user}"', t);
  end loop;
end $$;
create policy report_question_asked on report_question for insert
  with check (submitted and country = any (scope_countries()) and exists (
    select from report where report.organisation_id = report_question.organisation_id
      and report.id = report_id and report.country = report_question.country));
create policy report_question_settled on report_question for update
  using (submitted and country = any (scope_countries()) and settled_at is null)
  with check (submitted and country = any (scope_countries()));
grant update (settled_by, settled_by_name, settled_at) on report_question to "${app_user}";
create policy report_answer_given on report_answer for insert with check (organisation_id = scope_organisation());

-- A country has one regulator.
do $$
declare shared text;
begin
  set local app.platform = 'on';
  select string_agg(country || ' (' || regulators || ')', ', ') into shared from (
    select c.country, string_agg(o.name, ' and ' order by o.name) as regulators
    from organisation_country c join organisation o on o.id = c.organisation_id
    group by c.country having count(*) > 1) several;
  if shared is not null then
    raise exception 'A country has one regulator, but these have several: %. Take the country from all but one.', shared;
  end if;
  set local app.platform = 'off';
end $$;
alter table organisation_country add constraint country_of_one_regulator unique (country);

-- Reading granted by one regulator to another: the submitted reports of countries of its own, or those of one of its vendor
-- issues, up to a day. A grant is revoked, never changed. It is looked at only in a transaction that asks for granted
-- reports (app.granted): lists, counts, figures and editions of the one who may read never see them.
create function scope_granted() returns boolean language sql stable parallel safe
  return coalesce(current_setting('app.granted', true), '') = 'on';

create table reading_grant (
  organisation_id   uuid        not null references organisation,
  id                uuid        not null,
  organisation_name text        not null,
  grantee_id        uuid        not null references organisation,
  grantee_name      text        not null,
  countries         text[]      not null,
  issue_id          uuid,
  until_day         date        not null,
  reason            text        not null check (reason <> ''),
  granted_by        uuid        not null,
  granted_by_name   text        not null,
  granted_at        timestamptz not null,
  revoked_by        uuid,
  revoked_by_name   text,
  revoked_at        timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, issue_id) references vendor_issue,
  check (grantee_id <> organisation_id),
  check ((issue_id is null) = (cardinality(countries) > 0)),
  check ((revoked_at is null) = (revoked_by is null) and (revoked_at is null) = (revoked_by_name is null))
);
create index reading_grant_by_grantee on reading_grant (grantee_id, until_day) where revoked_at is null;
alter table reading_grant enable row level security;
alter table reading_grant force row level security;
create policy reading_grant_seen on reading_grant for select
  using (organisation_id = scope_organisation() or grantee_id = scope_organisation());
create policy reading_grant_given on reading_grant for insert
  with check (organisation_id = scope_organisation() and countries <@ scope_countries());
create policy reading_grant_revoked on reading_grant for update
  using (organisation_id = scope_organisation() and revoked_at is null) with check (organisation_id = scope_organisation());
grant select, insert, update (revoked_by, revoked_by_name, revoked_at) on reading_grant to "${app_user}";

-- They are functions and not conditions within the policies, so that a policy never leads back to its own table.
create function issue_granted(regulator uuid, issue uuid) returns boolean language sql stable parallel safe as $$
  select exists (select from reading_grant g
    where g.grantee_id = scope_organisation() and g.organisation_id = regulator and g.issue_id = issue
      and g.revoked_at is null and g.until_day >= (now() at time zone 'UTC')::date)
$$;
create function country_granted(place text) returns boolean language sql stable parallel safe as $$
  select exists (select from reading_grant g
    where g.grantee_id = scope_organisation() and place = any (g.countries)
      and g.revoked_at is null and g.until_day >= (now() at time zone 'UTC')::date)
$$;
create policy vendor_issue_report_granted on vendor_issue_report for select
  using (scope_granted() and issue_granted(organisation_id, issue_id));
create function report_granted(hospital uuid, report uuid, place text) returns boolean language sql stable parallel safe
as $$
  select country_granted(place) or exists (
    select from vendor_issue_report link
    where link.report_organisation_id = hospital and link.report_id = report and link.unlinked_at is null
      and issue_granted(link.organisation_id, link.issue_id))
$$;
create index vendor_issue_report_by_report on vendor_issue_report (report_organisation_id, report_id)
  where unlinked_at is null;

do $$
declare t text;
begin
  execute 'create policy report_granted on report for select
           using (scope_granted() and submitted and report_granted(organisation_id, id, country))';
  foreach t in array array['report_revision', 'report_event', 'report_threat', 'report_reason', 'report_duration',
                           'report_decision', 'report_decision_reason'] loop
    execute format('create policy %I on %I for select
                    using (scope_granted() and submitted and report_granted(organisation_id, report_id, country))',
                   t || '_granted', t);
  end loop;
  foreach t in array array['vendor_issue_revision', 'vendor_issue_event', 'vendor_issue_threat'] loop
    execute format('create policy %I on %I for select
                    using (scope_granted() and issue_granted(organisation_id, issue_id))', t || '_granted', t);
  end loop;
end $$;
create policy vendor_issue_granted on vendor_issue for select
  using (scope_granted() and issue_granted(organisation_id, id));
-- The hospital's name comes with its report.
create policy organisation_granted on organisation for select
  using (scope_granted() and kind = 'HOSPITAL' and (country_granted(country) or exists (
    select from vendor_issue_report link where link.report_organisation_id = organisation.id
      and link.unlinked_at is null)));
-- Regulators know of each other.
create policy organisation_regulators on organisation for select
  using (kind = 'REGULATOR' and cardinality(scope_countries()) > 0);

-- Who read the report of a hospital, and who took reports out: only ever added.
create table report_reading (
  organisation_id     uuid        not null,
  id                  uuid        not null,
  report_id           uuid        not null,
  reader_organisation uuid        not null references organisation,
  reader_name         text        not null,
  reader_account      uuid        not null,
  reader_roles        text        not null,
  granted             boolean     not null,
  read_at             timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, report_id) references report
);
create index report_reading_of_report on report_reading (organisation_id, report_id, read_at);
create table export_log (
  organisation_id uuid        not null references organisation,
  id              uuid        not null,
  account_id      uuid        not null,
  account_name    text        not null,
  format          text        not null,
  content         text        not null,
  exported_at     timestamptz not null,
  primary key (organisation_id, id)
);
create index export_log_by_time on export_log (organisation_id, exported_at);
do $$
declare t text;
begin
  foreach t in array array['report_reading', 'export_log'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('grant select, insert on %I to "${app_user}"', t);
  end loop;
end $$;
create policy report_reading_seen on report_reading for select
  using (organisation_id = scope_organisation() or reader_organisation = scope_organisation());
create policy report_reading_noted on report_reading for insert with check (reader_organisation = scope_organisation());
create policy export_log_own on export_log
  using (organisation_id = scope_organisation()) with check (organisation_id = scope_organisation());

-- As before, but an acceptance that was taken back ends no reading, nor does a step that only takes another back: the
-- revision that the case is of counts again.
create or replace function standing_reading(at timestamptz) returns table (
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
      and amended.decision = 'ACCEPTED' and not amended.taken_back and amended.revision > source.revision
      and (at is null or amended.decided_at <= at)
      and not exists (
        select from report_decision undone
        where undone.organisation_id = amended.organisation_id and undone.report_id = amended.report_id
          and undone.taken_back and undone.decision = 'SUBMITTED' and undone.revision = amended.revision
          and undone.position > amended.position and (at is null or undone.decided_at <= at)))
$$;
