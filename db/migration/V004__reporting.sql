-- A delay report. Its contents are revisions; nothing in a revision is ever overwritten.
--   current_revision    the hospital's latest, a draft perhaps
--   submitted_revision  the latest that the regulator may read
--   accepted_revision   the one that counts in every figure
create table report (
  organisation_id    uuid        not null references organisation,
  id                 uuid        not null,
  reference          text        not null,
  country            text        not null,
  group_id           uuid        not null,
  state              text        not null
    check (state in ('DRAFT', 'SUBMITTED', 'ACCEPTED', 'RETURNED', 'REJECTED', 'WITHDRAWN', 'MERGED')),
  current_revision   int         not null,
  submitted_revision int,
  accepted_revision  int,
  submitted          boolean     not null generated always as (submitted_revision is not null) stored,
  created_at         timestamptz not null,
  first_submitted_at timestamptz,
  changed_at         timestamptz not null,
  demonstration      boolean     not null,
  version            int         not null,
  primary key (organisation_id, id),
  unique (organisation_id, reference)
);
create index report_by_country_state on report (country, state, first_submitted_at);

create table report_revision (
  organisation_id             uuid        not null,
  report_id                   uuid        not null,
  revision                    int         not null,
  country                     text        not null,
  submitted                   boolean     not null,
  author_id                   uuid        not null,
  author_name                 text        not null,
  created_at                  timestamptz not null,
  change_note                 text,
  last_confirmed              date        not null,
  hospital_reference          text,
  contact_name                text,
  contact_email               text,
  name_disclosure             text        not null
    check (name_disclosure in ('REGULATOR', 'REGULATOR_AND_MANUFACTURER')),
  case_kind                   text        check (case_kind in ('INFECTION', 'UNPATCHED_FLAW', 'PROTECTION_REQUEST')),
  vendor_id                   uuid        references vendor,
  vendor_text                 text,
  model_id                    uuid        references device_model,
  model_text                  text,
  device_type                 text        references device_type,
  units_affected              int         check (units_affected > 0),
  units_owned                 int         check (units_owned > 0),
  software_version            text,
  operating_system            text,
  udi_di                      text,
  answerable                  text        not null check (answerable in ('MANUFACTURER', 'SERVICE_PROVIDER')),
  service_provider            text,
  off_network                 boolean,
  out_of_clinical_use         boolean,
  workload_redirected_percent int         check (workload_redirected_percent between 0 and 100),
  patients_delayed            text,
  images_not_archived         boolean,
  reinfected                  boolean,
  narrative                   text,
  primary key (organisation_id, report_id, revision),
  foreign key (organisation_id, report_id) references report
);

create table report_event (
  organisation_id uuid    not null,
  report_id       uuid    not null,
  revision        int     not null,
  position        int     not null,
  country         text    not null,
  submitted       boolean not null,
  kind            text    not null,
  date_text       text    not null,
  earliest        date,
  latest          date,
  asserter        text    not null check (asserter in ('HOSPITAL', 'VENDOR')),
  note            text,
  primary key (organisation_id, report_id, revision, position),
  foreign key (organisation_id, report_id, revision) references report_revision,
  check (earliest <= latest)
);

create table report_threat (
  organisation_id uuid    not null,
  report_id       uuid    not null,
  revision        int     not null,
  position        int     not null,
  country         text    not null,
  submitted       boolean not null,
  name            text    not null,
  primary key (organisation_id, report_id, revision, position),
  foreign key (organisation_id, report_id, revision) references report_revision
);

create table report_reason (
  organisation_id uuid    not null,
  report_id       uuid    not null,
  revision        int     not null,
  position        int     not null,
  country         text    not null,
  submitted       boolean not null,
  reason          text    not null,
  primary key (organisation_id, report_id, revision, position),
  foreign key (organisation_id, report_id, revision) references report_revision
);

-- What each clock says of a revision, computed from its events when it is saved, never typed in.
-- Days are whole days; [lower_days, upper_days] closed; upper_days null: not ended as far as is known.
create table report_duration (
  organisation_id uuid    not null,
  report_id       uuid    not null,
  revision        int     not null,
  clock           text    not null,
  country         text    not null,
  submitted       boolean not null,
  ending          text    not null,
  ended_by        text,
  lower_days      int     check (lower_days >= 0),
  upper_days      int     check (upper_days >= lower_days),
  start_earliest  date,
  start_latest    date,
  primary key (organisation_id, report_id, revision, clock),
  foreign key (organisation_id, report_id, revision) references report_revision
);

-- The editorial life: what was decided on which revision, by whom and why.
create table report_decision (
  organisation_id uuid        not null,
  report_id       uuid        not null,
  position        int         not null,
  country         text        not null,
  submitted       boolean     not null,
  revision        int         not null,
  decision        text        not null
    check (decision in ('SUBMITTED', 'ACCEPTED', 'RETURNED', 'REJECTED', 'WITHDRAWN', 'MERGED')),
  decided_by      uuid        not null,
  decided_by_name text        not null,
  decided_at      timestamptz not null,
  message         text,
  primary key (organisation_id, report_id, position),
  foreign key (organisation_id, report_id) references report
);

-- A returned report's reasons, field by field.
create table report_decision_reason (
  organisation_id uuid    not null,
  report_id       uuid    not null,
  position        int     not null,
  number          int     not null,
  country         text    not null,
  submitted       boolean not null,
  field           text    not null,
  reason          text    not null,
  primary key (organisation_id, report_id, position, number),
  foreign key (organisation_id, report_id, position) references report_decision
);

-- A key that a client sent with a request that creates: the same key again gives the same report again.
create table idempotency_key (
  organisation_id uuid        not null references organisation,
  key             text        not null,
  request_digest  text        not null,
  report_id       uuid        not null,
  created_at      timestamptz not null,
  primary key (organisation_id, key),
  foreign key (organisation_id, report_id) references report
);

do $$
declare t text;
begin
  foreach t in array array ['report', 'report_revision', 'report_event', 'report_threat', 'report_reason',
                            'report_duration', 'report_decision', 'report_decision_reason'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy %I on %I
                    using (organisation_id = scope_organisation() or (submitted and country = any (scope_countries())))
                    with check (organisation_id = scope_organisation() or (submitted and country = any (scope_countries())))',
                   t || '_scope', t);
    execute format('grant select, insert on %I to "${app_user}"', t);
  end loop;
end $$;
grant update on report to "${app_user}";

alter table idempotency_key enable row level security;
alter table idempotency_key force row level security;
create policy idempotency_key_own on idempotency_key
  using (organisation_id = scope_organisation()) with check (organisation_id = scope_organisation());
grant select, insert on idempotency_key to "${app_user}";
