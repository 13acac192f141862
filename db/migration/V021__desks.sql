-- A notice to all who file for a hospital, which says no more than that there is news. What is done to many reports in one go
-- is one occasion: each hospital gets one notice of it, however many of its reports are among them. A notice to one account
-- may go to those with a role of the same organisation instead, where that account may not sign in.
alter table notice
  add column to_hospital_id uuid references organisation,
  add column occasion uuid,
  alter column reference drop not null,
  drop constraint notice_check,
  add constraint notice_to_somebody check (
    num_nonnulls(to_vendor_id, to_organisation_id, to_hospital_id, to_address) = 1),
  add constraint notice_names_no_report_to_a_hospital check ((reference is null) = (to_hospital_id is not null)),
  drop constraint notice_to_an_organisation,
  add constraint notice_to_an_organisation check (
    (to_organisation_id is null) = (to_role is null and to_account_id is null));
create unique index notice_once on notice (organisation_id, occasion, coalesce(to_hospital_id, to_organisation_id))
  where occasion is not null;

-- To whom the answer goes. Whoever asked before this column was there is known by the account; if that cannot be found, the
-- answer is told to nobody.
alter table report_question add column asked_by_organisation uuid references organisation;
set local app.platform = 'on';
alter table report_question no force row level security;
update report_question set asked_by_organisation = (
  select account.organisation_id from account where account.id = report_question.asked_by limit 1);
alter table report_question force row level security;
set local app.platform = 'off';
drop policy report_question_asked on report_question;
create policy report_question_asked on report_question for insert
  with check (asked_by_organisation = scope_organisation() and submitted and country = any (scope_countries()) and exists (
    select from report where report.organisation_id = report_question.organisation_id
      and report.id = report_id and report.country = report_question.country));

-- The lists of vendor issues, of what was released to vendors, and of what was released to one, are remembered, too.
alter table list_layout drop constraint list_layout_list_check,
  add constraint list_layout_list_check check (list in ('reports', 'inbox', 'issues', 'cases', 'facts'));

-- request_key: of the request that made it, if it had one: sent again, it makes nothing more.
alter table vendor_statement add column request_key text, add column request_digest text,
  add check ((request_key is null) = (request_digest is null));
alter table entered_promise add column request_key text, add column request_digest text,
  add check ((request_key is null) = (request_digest is null));
create unique index vendor_statement_request on vendor_statement (organisation_id, entered_by, request_key)
  where request_key is not null;
create unique index entered_promise_request on entered_promise (organisation_id, entered_by, request_key)
  where request_key is not null;
