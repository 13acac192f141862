-- A vendor issue: one flaw of one vendor as a regulator sees it through the reports of many hospitals. It is the
-- regulator's own: its text and dates are revisions, of which nothing is ever overwritten, and each report keeps its own
-- dates. The issue's clock is computed when it is read: a date that the regulator states stands for its kind; where it
-- states none, the first of the accepted revisions of the reports that are linked stands in.
create table vendor_issue (
  organisation_id  uuid        not null references organisation,
  id               uuid        not null,
  reference        text        not null,
  vendor_id        uuid        not null references vendor,
  state            text        not null check (state in ('OPEN', 'CLOSED')),
  current_revision int         not null,
  created_at       timestamptz not null,
  changed_at       timestamptz not null,
  closed_at        timestamptz,
  demonstration    boolean     not null,
  version          int         not null,
  primary key (organisation_id, id),
  unique (organisation_id, reference),
  check ((state = 'CLOSED') = (closed_at is not null))
);
create index vendor_issue_by_vendor on vendor_issue (organisation_id, vendor_id, state);

-- last_confirmed: the last day on which the regulator knew its own dates to be all there are; null where it says nothing of
-- its own, and only the reports' last confirmations count.
create table vendor_issue_revision (
  organisation_id uuid        not null,
  issue_id        uuid        not null,
  revision        int         not null,
  title           text        not null check (title <> ''),
  summary         text,
  last_confirmed  date,
  author_id       uuid        not null,
  author_name     text        not null,
  created_at      timestamptz not null,
  primary key (organisation_id, issue_id, revision),
  foreign key (organisation_id, issue_id) references vendor_issue
);

-- The issue's own dates, as said and as days; source: how the regulator knows.
create table vendor_issue_event (
  organisation_id uuid not null,
  issue_id        uuid not null,
  revision        int  not null,
  position        int  not null,
  kind            text not null,
  date_text       text not null,
  earliest        date,
  latest          date,
  source          text,
  primary key (organisation_id, issue_id, revision, position),
  foreign key (organisation_id, issue_id, revision) references vendor_issue_revision,
  check (earliest <= latest)
);

create table vendor_issue_threat (
  organisation_id uuid not null,
  issue_id        uuid not null,
  revision        int  not null,
  position        int  not null,
  name            text not null,
  primary key (organisation_id, issue_id, revision, position),
  foreign key (organisation_id, issue_id, revision) references vendor_issue_revision
);

-- Which reports are of the issue. A link is added and taken back, never changed; a report is of one issue at a time. The
-- hospital's id stands beside the regulator's, which leads: what a regulator thinks of a report is not the hospital's.
create table vendor_issue_report (
  organisation_id        uuid        not null,
  id                     uuid        not null,
  issue_id               uuid        not null,
  report_organisation_id uuid        not null,
  report_id              uuid        not null,
  linked_by              uuid        not null,
  linked_by_name         text        not null,
  linked_at              timestamptz not null,
  unlinked_by            uuid,
  unlinked_by_name       text,
  unlinked_at            timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, issue_id) references vendor_issue,
  check ((unlinked_at is null) = (unlinked_by is null) and (unlinked_at is null) = (unlinked_by_name is null))
);
create unique index vendor_issue_report_in_force
  on vendor_issue_report (organisation_id, report_organisation_id, report_id) where unlinked_at is null;
create index vendor_issue_report_of_issue on vendor_issue_report (organisation_id, issue_id) where unlinked_at is null;

do $$
declare t text;
begin
  foreach t in array array['vendor_issue', 'vendor_issue_revision', 'vendor_issue_event', 'vendor_issue_threat',
                           'vendor_issue_report'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('grant select, insert on %I to "${app_user}"', t);
  end loop;
  foreach t in array array['vendor_issue', 'vendor_issue_revision', 'vendor_issue_event', 'vendor_issue_threat'] loop
    execute format('create policy %I on %I using (organisation_id = scope_organisation())
                    with check (organisation_id = scope_organisation())', t || '_own', t);
  end loop;
end $$;
grant update on vendor_issue to "${app_user}";

-- Only a report that the regulator may read, of its own countries, can be linked.
create policy vendor_issue_report_own on vendor_issue_report for select using (organisation_id = scope_organisation());
create policy vendor_issue_report_linked on vendor_issue_report for insert
  with check (organisation_id = scope_organisation() and exists (
    select from report where report.organisation_id = report_organisation_id and report.id = report_id
      and report.submitted and report.country = any (scope_countries())));
create policy vendor_issue_report_unlinked on vendor_issue_report for update
  using (organisation_id = scope_organisation() and unlinked_at is null)
  with check (organisation_id = scope_organisation());
grant update (unlinked_by, unlinked_by_name, unlinked_at) on vendor_issue_report to "${app_user}";
