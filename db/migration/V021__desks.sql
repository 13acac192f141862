-- A notice to all who file for a hospital. What is done to many reports in one go is one occasion: each hospital gets one
-- notice of a kind of it, however many of its reports are among them.
alter table notice
  add column to_hospital_id uuid references organisation,
  add column occasion uuid,
  drop constraint notice_check,
  add constraint notice_to_somebody check (
    num_nonnulls(to_vendor_id, to_organisation_id, to_hospital_id, to_address) = 1);
create unique index notice_once on notice (organisation_id, occasion, kind, to_hospital_id) where occasion is not null;

-- To whom the answer goes. A country has one regulator, so who asked before this column was there is known, too.
alter table report_question add column asked_by_organisation uuid references organisation;
set local app.platform = 'on';
alter table report_question no force row level security;
update report_question set asked_by_organisation = (
  select organisation_id from organisation_country where organisation_country.country = report_question.country);
alter table report_question force row level security;
set local app.platform = 'off';
alter table report_question alter column asked_by_organisation set not null;

-- The lists of vendor issues, of what was released to vendors, and of what was released to one, are remembered, too.
alter table list_layout drop constraint list_layout_list_check,
  add constraint list_layout_list_check check (list in ('reports', 'inbox', 'issues', 'cases', 'facts'));
