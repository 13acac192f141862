-- The models of the catalogue that the regulator states a vendor issue to be about, in each of its revisions. Without it, only
-- reports tell them, and an advisory may not repeat what few hospitals tell.
create table vendor_issue_model (
  organisation_id uuid not null,
  issue_id        uuid not null,
  revision        int  not null,
  position        int  not null,
  model_id        uuid not null references device_model,
  primary key (organisation_id, issue_id, revision, position),
  foreign key (organisation_id, issue_id, revision) references vendor_issue_revision
);
alter table vendor_issue_model enable row level security;
alter table vendor_issue_model force row level security;
grant select, insert on vendor_issue_model to "${app_user}";
create policy vendor_issue_model_own on vendor_issue_model using (organisation_id = scope_organisation())
  with check (organisation_id = scope_organisation());
create policy vendor_issue_model_granted on vendor_issue_model for select
  using (scope_granted() and issue_granted(organisation_id, issue_id));
