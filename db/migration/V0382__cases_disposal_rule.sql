-- Deleting is nobody's right but that of one function of the schema's owner, while it disposes of what two persons have decided upon.
-- Which tables hang on a record stands in a register; a test fails where a table is forgotten.
create table cases.disposal_running (
  transaction xid8 primary key
);
comment on table cases.disposal_running is 'The transaction in which something is being disposed of, for as long as the function runs: nobody but it writes here';
revoke all on cases.disposal_running from "${app}";

-- True within that function alone; no setting of a connection makes it true.
create function cases.disposing() returns boolean
  language sql stable security definer set search_path = pg_catalog
as $$ select exists (select 1 from cases.disposal_running r where r.transaction = pg_current_xact_id_if_assigned()) $$;

create table cases.disposal_rule (
  room_table text not null,
  via text not null,
  of_table text not null,
  to_column text not null default 'id',
  what text not null check (what in ('DELETE', 'DETACH', 'STOPS')),
  register text not null,
  why text not null default '',
  primary key (room_table, via, of_table),
  check (what <> 'STOPS' or why <> '')
);
comment on table cases.disposal_rule is
  'What happens to the rows of a table when the row that they point at is disposed of: DELETE, they go with it; DETACH, they stay and point at nothing; STOPS, as long as one is there what it points at stays. One insert for each new table. Rows of one table that point at each other belong to one record and go together';
comment on column cases.disposal_rule.register is 'As a certificate counts them: "Notes"';
revoke insert, update, delete on cases.disposal_rule from "${app}";

create function cases.open_to_disposal() returns trigger
  language plpgsql
as $$
declare
  named text;
begin
  foreach named in array array[new.room_table, new.of_table] loop
    if (select relrowsecurity from pg_class where oid = named::regclass)
       and not exists (select 1 from pg_policy where polrelid = named::regclass and polname = 'disposal') then
      execute format('create policy disposal on %s to %I using ((select cases.disposing())) with check ((select cases.disposing()))',
                     named::regclass, current_user);
    end if;
  end loop;
  return new;
end $$;
create trigger opened after insert on cases.disposal_rule for each row execute function cases.open_to_disposal();

insert into cases.disposal_rule (room_table, via, of_table, to_column, what, register) values
('cases.access_grant', 'case_id', 'cases.shared_case', 'id', 'DELETE', 'Access asked for'),
('cases.access_grant', 'note_id', 'cases.note', 'id', 'DELETE', 'Access asked for'),
('cases.broken_glass', 'case_id', 'cases.shared_case', 'id', 'DELETE', 'Access asked for'),
('cases.action', 'case_id', 'cases.shared_case', 'id', 'DELETE', 'Actions'),
('cases.action_change', 'action_id', 'cases.action', 'id', 'DELETE', 'Actions'),
('cases.action_header', 'action_id', 'cases.action', 'id', 'DELETE', 'Actions'),
('cases.action_reminder', 'action_id', 'cases.action', 'id', 'DELETE', 'Actions'),
('cases.action', 'meeting_id', 'cases.meeting', 'id', 'DETACH', 'Actions'),
('cases.agency_referral', 'case_id', 'cases.shared_case', 'id', 'DELETE', 'Requests between agencies'),
('cases.agency_referral_step', 'agency_referral_id', 'cases.agency_referral', 'id', 'DELETE', 'Requests between agencies'),
('cases.agency_referral_text', 'agency_referral_id', 'cases.agency_referral', 'id', 'DELETE', 'Requests between agencies'),
('cases.meeting', 'case_id', 'cases.shared_case', 'id', 'DELETE', 'Meetings and minutes'),
('cases.attendance', 'meeting_id', 'cases.meeting', 'id', 'DELETE', 'Meetings and minutes'),
('cases.agenda_item', 'case_id', 'cases.shared_case', 'id', 'DELETE', 'Meetings and minutes'),
('cases.agenda_item', 'meeting_id', 'cases.meeting', 'id', 'DELETE', 'Meetings and minutes'),
('cases.agenda_item', 'action_id', 'cases.action', 'id', 'DELETE', 'Meetings and minutes'),
('cases.item_minute', 'case_id', 'cases.shared_case', 'id', 'DELETE', 'Meetings and minutes'),
('cases.item_minute', 'item_id', 'cases.agenda_item', 'id', 'DELETE', 'Meetings and minutes'),
('cases.item_minute', 'meeting_id', 'cases.meeting', 'id', 'DELETE', 'Meetings and minutes'),
('cases.decision', 'item_id', 'cases.agenda_item', 'id', 'DELETE', 'Meetings and minutes'),
('cases.decision', 'meeting_id', 'cases.meeting', 'id', 'DELETE', 'Meetings and minutes'),
('cases.minutes_erratum', 'item_id', 'cases.agenda_item', 'id', 'DELETE', 'Meetings and minutes'),
('cases.minutes_erratum', 'meeting_id', 'cases.meeting', 'id', 'DELETE', 'Meetings and minutes'),
('cases.left_room', 'item_id', 'cases.agenda_item', 'id', 'DELETE', 'Meetings and minutes'),
('cases.left_room', 'attendance_id', 'cases.attendance', 'id', 'DELETE', 'Meetings and minutes'),
('cases.case_excluded', 'case_id', 'cases.shared_case', 'id', 'DELETE', 'Team and partners'),
('cases.team_member', 'case_id', 'cases.shared_case', 'id', 'DELETE', 'Team and partners'),
('cases.partner_agency', 'case_id', 'cases.shared_case', 'id', 'DELETE', 'Team and partners'),
('cases.legal_basis', 'case_id', 'cases.shared_case', 'id', 'DELETE', 'Team and partners'),
('cases.single_agency_case', 'case_id', 'cases.shared_case', 'id', 'DELETE', 'Team and partners'),
('cases.last_look', 'case_id', 'cases.shared_case', 'id', 'DELETE', 'Team and partners'),
('cases.case_link', 'from_case_id', 'cases.shared_case', 'id', 'DELETE', 'Links to other cases'),
('cases.case_link', 'to_case_id', 'cases.shared_case', 'id', 'DELETE', 'Links to other cases'),
('cases.case_need', 'case_id', 'cases.shared_case', 'id', 'DELETE', 'Needs and outcomes'),
('cases.case_subject', 'case_id', 'cases.shared_case', 'id', 'DELETE', 'Whom and what it is about'),
('cases.consent', 'case_id', 'cases.shared_case', 'id', 'DELETE', 'Consents'),
('cases.consent_scope', 'consent_id', 'cases.consent', 'id', 'DELETE', 'Consents'),
('cases.consent_cover', 'consent_id', 'cases.consent', 'id', 'DELETE', 'Consents'),
('cases.consent_cover', 'case_id', 'cases.shared_case', 'id', 'DELETE', 'Consents'),
('cases.consent_only_agency', 'case_id', 'cases.shared_case', 'id', 'DELETE', 'Consents'),
('cases.disclosure', 'case_id', 'cases.shared_case', 'id', 'DELETE', 'Disclosures'),
('cases.disclosure_subject', 'disclosure_id', 'cases.disclosure', 'id', 'DELETE', 'Disclosures'),
('cases.disclosure_approval', 'disclosure_id', 'cases.disclosure', 'id', 'DELETE', 'Disclosures'),
('cases.disclosure_change', 'disclosure_id', 'cases.disclosure', 'id', 'DELETE', 'Disclosures'),
('cases.note', 'case_id', 'cases.shared_case', 'id', 'DELETE', 'Notes'),
('cases.note', 'addendum_to_id', 'cases.note', 'id', 'DELETE', 'Notes'),
('cases.note_person', 'note_id', 'cases.note', 'id', 'DELETE', 'Notes'),
('cases.note_version', 'note_id', 'cases.note', 'id', 'DELETE', 'Notes'),
('cases.note_draft', 'case_id', 'cases.shared_case', 'id', 'DELETE', 'Notes'),
('cases.timeline_entry', 'case_id', 'cases.shared_case', 'id', 'DELETE', 'Lines of the timeline'),
('cases.visit', 'case_id', 'cases.shared_case', 'id', 'DELETE', 'Visits'),
('cases.visit_attendee', 'visit_id', 'cases.visit', 'id', 'DELETE', 'Visits'),
('cases.visit_change', 'visit_id', 'cases.visit', 'id', 'DELETE', 'Visits'),
('cases.visit_door', 'visit_id', 'cases.visit', 'id', 'DELETE', 'Visits'),
('cases.visit_acknowledgement', 'door_id', 'cases.visit_door', 'id', 'DELETE', 'Visits'),
('cases.hold_let_through', 'visit_id', 'cases.visit', 'id', 'DELETE', 'Visits'),
('cases.referral', 'case_id', 'cases.shared_case', 'id', 'DELETE', 'Referrals'),
('cases.referral_interest', 'referral_id', 'cases.referral', 'id', 'DELETE', 'Referrals'),
('cases.referral_named', 'referral_id', 'cases.referral', 'id', 'DELETE', 'Referrals'),
('cases.referral_score', 'referral_id', 'cases.referral', 'id', 'DELETE', 'Referrals'),
('cases.referral_points', 'referral_id', 'cases.referral', 'id', 'DELETE', 'Referrals'),
('cases.referral_points', 'score_id', 'cases.referral_score', 'id', 'DELETE', 'Referrals'),
('cases.referral_step', 'referral_id', 'cases.referral', 'id', 'DELETE', 'Referrals'),
('cases.referral_subject', 'referral_id', 'cases.referral', 'id', 'DELETE', 'Referrals'),
('cases.referral_text', 'referral_id', 'cases.referral', 'id', 'DELETE', 'Referrals'),
('cases.urgent_decision', 'referral_id', 'cases.referral', 'id', 'DELETE', 'Referrals'),
('cases.subject_item', 'case_id', 'cases.shared_case', 'id', 'DELETE', 'Answers about what is held'),
('cases.subject_removal', 'item_id', 'cases.subject_item', 'id', 'DELETE', 'Answers about what is held'),
('cases.subject_given', 'item_id', 'cases.subject_item', 'id', 'DELETE', 'Answers about what is held'),
('cases.correction', 'case_id', 'cases.shared_case', 'id', 'DELETE', 'What was said to be wrong'),
('cases.shared_case', 'repeat_of_id', 'cases.shared_case', 'id', 'DETACH', 'Cases'),
('documents.document', 'case_reference', 'cases.shared_case', 'reference', 'DELETE', 'Letters and documents'),
('documents.document_pdf', 'document_id', 'documents.document', 'id', 'DELETE', 'Letters and documents'),
('documents.service', 'document_id', 'documents.document', 'id', 'DELETE', 'Letters and documents'),
('documents.certificate_of_service', 'service_id', 'documents.service', 'id', 'DELETE', 'Letters and documents'),
('documents.certificate_of_service', 'certificate_document_id', 'documents.document', 'id', 'DELETE', 'Letters and documents'),
('documents.received_file', 'case_reference', 'cases.shared_case', 'reference', 'DELETE', 'Files received'),
('documents.received_content', 'received_file_id', 'documents.received_file', 'id', 'DELETE', 'Files received'),
('safety.incident_case', 'case_id', 'cases.shared_case', 'id', 'DELETE', 'Links to incidents'),
('safety.incident_not_linked', 'case_id', 'cases.shared_case', 'id', 'DELETE', 'Links to incidents'),
('safety.peer_group', 'case_id', 'cases.shared_case', 'id', 'DETACH', 'Groups');

-- The register of licences is the Act's (Housing Act 2004 s.232): a file to which something of it belongs stays.
insert into cases.disposal_rule (room_table, via, of_table, what, register, why)
select 'licensing.' || t, 'case_id', 'cases.shared_case', 'STOPS', 'Licensing',
       'something of an application for a licence belongs to it, and the public register names the house'
  from unnest(array['application', 'assessment', 'declaration', 'evidence', 'fitness_answer', 'management_arrangements', 'notified_person',
                    'party', 'register_address', 'representation', 'requested_item']) t;

-- A person who stands in no other record any more goes with it; what is theirs alone goes with them.
insert into cases.disposal_rule (room_table, via, of_table, to_column, what, register, why) values
('cases.case_subject', 'person_id', 'people.person', 'id', 'STOPS', 'Persons', 'another case is about them'),
('cases.note_person', 'person_id', 'people.person', 'id', 'STOPS', 'Persons', 'a note of another case concerns them'),
('cases.consent', 'person_id', 'people.person', 'id', 'STOPS', 'Persons', 'they agreed to something on another case'),
('cases.consent_cover', 'person_id', 'people.person', 'id', 'STOPS', 'Persons', 'they agreed to something on another case'),
('cases.disclosure_subject', 'person_id', 'people.person', 'id', 'STOPS', 'Persons', 'something was disclosed about them'),
('cases.subject_request', 'person_id', 'people.person', 'id', 'STOPS', 'Persons', 'they asked what is held about them'),
('cases.correction', 'person_id', 'people.person', 'id', 'STOPS', 'Persons', 'they said that a record is wrong'),
('cases.referral_subject', 'subject_reference', 'people.person', 'reference', 'STOPS', 'Persons', 'another referral is about them'),
('cases.safety_flag', 'person_id', 'people.person', 'id', 'STOPS', 'Persons', 'a safety flag is about them'),
('safety.incident_person', 'person_id', 'people.person', 'id', 'STOPS', 'Persons', 'an incident names them'),
('safety.incident_not_linked', 'person_id', 'people.person', 'id', 'STOPS', 'Persons', 'an incident names them'),
('safety.peer_group_member', 'person_id', 'people.person', 'id', 'STOPS', 'Persons', 'they run with a group'),
('people.conflict_of_interest', 'person_id', 'people.person', 'id', 'STOPS', 'Persons', 'an officer declared a tie'),
('people.control', 'controller_person_id', 'people.person', 'id', 'STOPS', 'Persons', 'they control a company'),
('people.property_interest', 'person_id', 'people.person', 'id', 'STOPS', 'Persons', 'they hold an interest in a house'),
('people.family_member', 'person_id', 'people.person', 'id', 'STOPS', 'Persons', 'they belong to a family that stays'),
('people.person', 'merged_into_id', 'people.person', 'id', 'DELETE', 'Persons', ''),
('people.allowed_to_see', 'person_id', 'people.person', 'id', 'DELETE', 'Persons', ''),
('people.contact_point', 'person_id', 'people.person', 'id', 'DELETE', 'Persons', ''),
('people.enrolment', 'person_id', 'people.person', 'id', 'DELETE', 'Persons', ''),
('people.ethnicity', 'person_id', 'people.person', 'id', 'DELETE', 'Persons', ''),
('people.exclusion', 'person_id', 'people.person', 'id', 'DELETE', 'Persons', ''),
('people.former_particulars', 'person_id', 'people.person', 'id', 'DELETE', 'Persons', ''),
('people.likely_duplicate', 'one_id', 'people.person', 'id', 'DELETE', 'Persons', ''),
('people.likely_duplicate', 'other_id', 'people.person', 'id', 'DELETE', 'Persons', ''),
('people.merge', 'absorbed_id', 'people.person', 'id', 'DELETE', 'Persons', ''),
('people.merge', 'kept_id', 'people.person', 'id', 'DELETE', 'Persons', ''),
('people.name_to_find', 'person_id', 'people.person', 'id', 'DELETE', 'Persons', ''),
('people.name_key', 'name_id', 'people.name_to_find', 'id', 'DELETE', 'Persons', ''),
('people.person_alias', 'person_id', 'people.person', 'id', 'DELETE', 'Persons', ''),
('people.person_identifier', 'person_id', 'people.person', 'id', 'DELETE', 'Persons', ''),
('people.relationship', 'from_person_id', 'people.person', 'id', 'DELETE', 'Persons', ''),
('people.relationship', 'to_person_id', 'people.person', 'id', 'DELETE', 'Persons', ''),
('people.residency', 'person_id', 'people.person', 'id', 'DELETE', 'Persons', ''),
('people.school_term', 'person_id', 'people.person', 'id', 'DELETE', 'Persons', ''),
('people.source_key', 'person_id', 'people.person', 'id', 'DELETE', 'Persons', ''),
('cases.case_subject', 'family_id', 'people.family', 'id', 'STOPS', 'Families', 'another case is about it'),
('cases.referral_subject', 'subject_reference', 'people.family', 'reference', 'STOPS', 'Families', 'another referral is about it'),
('people.family_member', 'family_id', 'people.family', 'id', 'DELETE', 'Families', ''),
('people.residency', 'household_id', 'people.household', 'id', 'STOPS', 'Households', 'somebody else lives or lived in it');

-- Two rules of the house that no officer gets past give way to a disposal alone: doors and goers of a visit that has begun, issued minutes.
alter policy before_it_begins on cases.visit_attendee using (
  (select cases.disposing())
  or exists (select 1 from cases.visit v where v.id = visit_attendee.visit_id and v.status in ('PLANNED', 'BRIEFED')));
alter policy before_it_begins on cases.visit_door using (
  (select cases.disposing())
  or exists (select 1 from cases.visit v where v.id = visit_door.visit_id and v.status in ('PLANNED', 'BRIEFED')));
create or replace function cases.issued_minutes_stand() returns trigger
  language plpgsql
as $$
declare
  of_meeting bigint := case when tg_op = 'DELETE' then old.meeting_id else new.meeting_id end;
begin
  if exists (select 1 from cases.meeting m where m.id = of_meeting and m.status = 'ISSUED') and not cases.disposing() then
    raise exception 'issued minutes are not altered' using errcode = '23514';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
