-- Files attached as evidence: of a report by its hospital, of an answer by its vendor. A vendor has no policy on the first.
--   digest   SHA-256 of the file as it was sent; the same file again is not attached again
--   content  what is kept of it: a picture is drawn anew; nothing where a virus was found in it
--   state    what the scanner said; HELD is not given out until it has said something
create table report_attachment (
  organisation_id uuid        not null,
  report_id       uuid        not null,
  number          int         not null,
  country         text        not null,
  submitted       boolean     not null,
  file_id         uuid        not null,
  name            text        not null check (length(name) between 1 and 120),
  kind            text        not null,
  size            int         not null check (size > 0),
  digest          bytea       not null,
  content         bytea,
  state           text        not null check (state in ('UNSCANNED', 'CLEAN', 'HELD', 'INFECTED')),
  added_by        uuid        not null,
  added_by_name   text        not null,
  added_at        timestamptz not null,
  primary key (organisation_id, report_id, number),
  unique (organisation_id, file_id),
  unique (organisation_id, report_id, digest),
  foreign key (organisation_id, report_id) references report,
  check ((content is null) = (state = 'INFECTED'))
);

-- As the answer is, it is led by the regulator that released the case.
create table answer_file (
  organisation_id uuid        not null,
  case_id         uuid        not null,
  number          int         not null,
  vendor_id       uuid        not null,
  answer          int         not null,
  file_id         uuid        not null,
  name            text        not null check (length(name) between 1 and 120),
  kind            text        not null,
  size            int         not null check (size > 0),
  digest          bytea       not null,
  content         bytea,
  state           text        not null check (state in ('UNSCANNED', 'CLEAN', 'HELD', 'INFECTED')),
  added_by        uuid        not null,
  added_by_name   text        not null,
  added_at        timestamptz not null,
  primary key (organisation_id, case_id, number),
  unique (organisation_id, file_id),
  unique (organisation_id, case_id, answer, digest),
  foreign key (organisation_id, case_id, answer) references fact_answer,
  check ((content is null) = (state = 'INFECTED'))
);

-- Which files wait for the scanner, and no word of what they are: the turn is taken over all organisations.
create table held_file (
  organisation_id uuid        not null,
  file_id         uuid        not null,
  place           text        not null,
  vendor_id       uuid,
  due_at          timestamptz not null,
  primary key (organisation_id, file_id)
);
create index held_file_due on held_file (due_at);

do $$
declare t text;
begin
  foreach t in array array['report_attachment', 'answer_file', 'held_file'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('grant select, insert on %I to "${app_user}"', t);
    execute format('create policy %I on %I for insert with check (organisation_id = scope_organisation())',
                   t || '_added', t);
  end loop;
end $$;

create policy report_attachment_seen on report_attachment for select
  using (organisation_id = scope_organisation() or (submitted and country = any (scope_countries())));
create policy report_attachment_granted on report_attachment for select
  using (scope_granted() and submitted and report_granted(organisation_id, report_id, country));
-- What the regulator has before it is neither rewritten nor removed; only what the scanner says of it is added.
create policy report_attachment_changed on report_attachment for update
  using (organisation_id = scope_organisation() and (not submitted or state = 'HELD'))
  with check (organisation_id = scope_organisation());
create policy report_attachment_removed on report_attachment for delete
  using (organisation_id = scope_organisation() and not submitted);
grant update (submitted, state, content), delete on report_attachment to "${app_user}";

create policy answer_file_own on answer_file for select using (organisation_id = scope_organisation());
create policy answer_file_of_vendor on answer_file for select using (vendor_id = scope_vendor());
-- Foreign keys look past the policies, so that the case must be asked for: it is the vendor's own.
create policy answer_file_by_vendor on answer_file for insert with check (vendor_id = scope_vendor()
  and exists (select from released_case c where c.organisation_id = answer_file.organisation_id
    and c.id = answer_file.case_id and c.vendor_id = scope_vendor()));
create policy answer_file_of_hospital on answer_file for select
  using (exists (select from released_source s where s.organisation_id = answer_file.organisation_id
    and s.case_id = answer_file.case_id and s.hospital_id = scope_organisation()));
create policy answer_file_scanned on answer_file for update
  using (organisation_id = scope_organisation() and state = 'HELD') with check (organisation_id = scope_organisation());
grant update (state, content) on answer_file to "${app_user}";

create policy held_file_by_vendor on held_file for insert with check (vendor_id = scope_vendor());
create policy held_file_turn on held_file using (organisation_id = scope_organisation() or scope_platform());
grant update (due_at), delete on held_file to "${app_user}";
