-- What the application sends for one filing over the API, as recorded from the database's own log, the batches of rows
-- as the driver rewrites them. Only the keys differ: @report@ is a new one for every filing. To record it anew, set
-- log_statement to 'all' on a database that DB_URL names, and file what FilingBench files.
\set n random(1, 9000000000000000000)

begin;
set local app.platform = 'on';
select t.id, t.name, t.created_at, t.expires_at, t.revoked_at, t.last_used_at, a.id as account_id,
  a.name as account_name, a.disabled_at is null as enabled,
  a.demonstration as account_demonstration, o.id as organisation_id, o.name as organisation_name,
  o.kind, o.country, o.group_id, o.demonstration, o.vendor_id,
  array(select role from account_role r
        where r.organisation_id = a.organisation_id and r.account_id = a.id) as roles,
  array(select c.country from organisation_country c
        where c.organisation_id = a.organisation_id) as countries
from api_token t join (account a join organisation o on o.id = a.organisation_id)
  on a.organisation_id = t.organisation_id and a.id = t.account_id
where t.token_hash = '\x@hash@';
commit;

begin;
set local app.organisation = '@organisation@';
select pg_advisory_xact_lock(hashtextextended('@organisation@/' || @report@, 0)) is null;
select request_digest, report_id from idempotency_key where organisation_id = '@organisation@' and key = @report@::text;
select v.id as vendor_id, v.name as vendor, m.id as model_id, m.name as model, m.device_type
from vendor v left join device_model m on m.vendor_id = v.id and lower(m.name) = lower('Halo 64')
where v.id::text = lower('Aurelia Imaging') or lower(v.name) = lower('Aurelia Imaging')
  or exists (select from vendor_alias a
             where a.vendor_id = v.id and lower(a.alias) = lower('Aurelia Imaging'));
insert into report (organisation_id, id, accepted_revision, changed_at, country, created_at, current_revision, demonstration, first_submitted_at, group_id, reference, state, submitted_revision, version, accepted_before_merge, merged_into, merged_into_organisation, merged_into_reference, state_before_merge)
  values ('@organisation@', @report@, null, '2026-11-24 22:24:11.064334+00', 'GB', '2026-11-24 22:24:11.064334+00', 1, true, '2026-11-24 22:24:11.064334+00', '@group@', @report@::text, 'SUBMITTED', 1, 1, null, null, null, null, null);
insert into report_revision (organisation_id, report_id, revision, country, submitted, author_id, author_name, created_at, change_note, last_confirmed, hospital_reference, contact_name, contact_email, name_disclosure, case_kind, vendor_id, vendor_text, model_id, model_text, device_type, units_affected, units_owned, software_version, operating_system, udi_di, answerable, service_provider, off_network, out_of_clinical_use, workload_redirected_percent, patients_delayed, images_not_archived, reinfected, narrative)
  values ('@organisation@', @report@, 1, 'GB', true, '@account@', 'Rosa Reed', '2026-11-24 22:24:11.064334+00', null, '2026-11-24', null, null, null, 'REGULATOR', 'INFECTION', '@vendor@', null, '@model@', null, 'ct-scanner', 1, null, null, null, null, 'MANUFACTURER', null, null, null, null, null, null, null, null);
insert into report_event (organisation_id, report_id, revision, country, submitted, position, kind, date_text, earliest, latest, asserter, note) values
  ('@organisation@', @report@, 1, 'GB', true, 0, 'HOSPITAL_AWARE', '2026-03-01', '2026-03-01', '2026-03-01', 'HOSPITAL', null),
  ('@organisation@', @report@, 1, 'GB', true, 1, 'VENDOR_NOTIFIED', '2026-03-02', '2026-03-02', '2026-03-02', 'HOSPITAL', null);
insert into report_event (organisation_id, report_id, revision, country, submitted, position, kind, date_text, earliest, latest, asserter, note) values
  ('@organisation@', @report@, 1, 'GB', true, 2, 'FIX_OFFERED', '2026-03-20', '2026-03-20', '2026-03-20', 'HOSPITAL', null);
insert into report_threat (organisation_id, report_id, revision, country, submitted, position, name) values ('@organisation@', @report@, 1, 'GB', true, 0, 'W32/Blaster');
insert into report_reason (organisation_id, report_id, revision, country, submitted, position, reason) values ('@organisation@', @report@, 1, 'GB', true, 0, 'NO_ANSWER');
insert into report_duration (organisation_id, report_id, revision, country, submitted, clock, ending, ended_by, lower_days, upper_days, start_earliest, start_latest) values
  ('@organisation@', @report@, 1, 'GB', true, 'ACKNOWLEDGEMENT', 'STOPPED', 'FIX_OFFERED', 18, 18, '2026-03-02', '2026-03-02'),
  ('@organisation@', @report@, 1, 'GB', true, 'RESPONSE', 'OPEN', null, 267, null, '2026-03-02', '2026-03-02'),
  ('@organisation@', @report@, 1, 'GB', true, 'TIME_TO_PATCH', 'STOPPED', 'FIX_OFFERED', 18, 18, '2026-03-02', '2026-03-02'),
  ('@organisation@', @report@, 1, 'GB', true, 'UPSTREAM_LAG', 'NOT_COMPUTABLE', null, null, null, null, null),
  ('@organisation@', @report@, 1, 'GB', true, 'DEPLOYMENT', 'OPEN', null, 249, null, '2026-03-20', '2026-03-20'),
  ('@organisation@', @report@, 1, 'GB', true, 'EXPOSURE', 'NOT_COMPUTABLE', null, null, null, null, null),
  ('@organisation@', @report@, 1, 'GB', true, 'RETURN_TO_SERVICE', 'NOT_COMPUTABLE', null, null, null, null, null),
  ('@organisation@', @report@, 1, 'GB', true, 'PERMISSION', 'NOT_COMPUTABLE', null, null, null, null, null);
insert into report_decision (organisation_id, report_id, position, country, submitted, revision, decision, decided_by, decided_by_name, decided_at, message, counting_revision, taken_back)
  values ('@organisation@', @report@, (select coalesce(max(position), 0) + 1 from report_decision where organisation_id = '@organisation@' and report_id = @report@), 'GB', true, 1, 'SUBMITTED', '@account@', 'Rosa Reed, Northbridge University Hospitals', '2026-11-24 22:24:11.064334+00', null, null, false) returning position;
insert into idempotency_key (organisation_id, key, request_digest, report_id, created_at)
  values ('@organisation@', @report@::text, '4b22d0cdf68f31f4bd4ae17b050890c08e082cc92cc7b055dc2c615b079c83c4', @report@, '2026-11-24 22:24:11.067149+00');
commit;
