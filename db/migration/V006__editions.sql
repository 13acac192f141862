-- An edition is frozen by a background job: its documents come when the job is done.
alter table edition drop constraint edition_state_check;
alter table edition add check (state in ('FREEZING', 'FROZEN', 'RELEASED', 'DISCARDED', 'FAILED'));
alter table edition alter column exact_document drop not null;
alter table edition alter column public_document drop not null;
alter table edition add column progress_percent int not null default 100 check (progress_percent between 0 and 100);
alter table edition add column progress_note text not null default '';
alter table edition add column progress_at timestamptz not null default now();
alter table edition add column based_on int not null default 0;
alter table edition add column shown_at timestamptz;
alter table edition add column corrects int;
alter table edition add column erratum text;
alter table edition add check (state in ('FREEZING', 'FAILED') or public_document is not null);
alter table edition add check ((corrects is null) = (erratum is null));
create unique index edition_freezing on edition (organisation_id) where state = 'FREEZING';

-- Which vendor a manufacturer is. Nothing set means none.
create function scope_vendor() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.vendor', true), '')::uuid;

-- A vendor's own rows of an edition before its release: what the public would read, of that vendor alone.
create table edition_preview (
  organisation_id uuid        not null references organisation,
  edition_id      uuid        not null,
  vendor_id       uuid        not null references vendor,
  as_of           date        not null,
  document        text        not null,
  shown_at        timestamptz not null,
  ended_at        timestamptz,
  primary key (organisation_id, edition_id, vendor_id),
  foreign key (organisation_id, edition_id) references edition
);
create index edition_preview_by_vendor on edition_preview (vendor_id, shown_at);
alter table edition_preview enable row level security;
alter table edition_preview force row level security;
create policy edition_preview_own on edition_preview
  using (organisation_id = scope_organisation()) with check (organisation_id = scope_organisation());
create policy edition_preview_of_vendor on edition_preview for select using (vendor_id = scope_vendor());
grant select, insert, update on edition_preview to "${app_user}";

-- Whether the vendor contests a fact of the revision: figures are given with and without such reports.
alter table report_revision add column contested boolean not null default false;

-- What counted at an earlier day is asked of the decisions.
create index report_decision_by_time on report_decision (decided_at);
