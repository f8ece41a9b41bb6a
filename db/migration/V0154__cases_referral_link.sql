-- A referral from outside the team: one page behind a link that an officer made for a named organisation. The public sees
-- nothing of any record; these two functions are all there is, and they give back nothing but what is said here.
create table cases.referral_link_try (
  address text not null,
  at timestamptz not null
);
create index referral_link_try_recent on cases.referral_link_try (address, at);
alter table cases.referral_link_try enable row level security;
alter table cases.referral_link_try force row level security;
create policy counting on cases.referral_link_try using ((select identity.acting()) = 'system');

-- For whom a link is: its organisation while it is open; CLOSED where it is used up, expired, revoked or never was; TOO_MANY
-- where one address asked more often in ten minutes than people do.
create function cases.open_referral_link(of_token text, from_address text, at_instant timestamptz)
  returns table (answer text, organisation text, expires_on date)
  language plpgsql volatile
as $$
declare
  who text := identity.acting();
  today date := identity.today();
  tries integer;
begin
  perform set_config('mtf.officer', 'system', true);
  delete from cases.referral_link_try t where t.at < at_instant - interval '1 day';
  insert into cases.referral_link_try (address, at) values (from_address, at_instant);
  select count(*) into tries from cases.referral_link_try t
   where t.address = from_address and t.at > at_instant - interval '10 minutes';
  if tries > 60 then
    return query select 'TOO_MANY'::text, ''::text, null::date;
  else
    return query
      select 'OPEN'::text, l.organisation, l.expires_on from cases.referral_link l
       where l.token_hash = of_token and l.revoked_at is null and l.expires_on >= today and l.uses_made < l.uses_allowed
      union all
      select 'CLOSED'::text, ''::text, null::date
      limit 1;
  end if;
  perform set_config('mtf.officer', who, true);
end $$;

-- Hands in a referral through an open link: its reference, or null where the link is not open any more. Two at once for the
-- last use: the second waits and is refused.
create function cases.refer_by_link(of_token text, of_category text, with_grounds text, said text, had_told text, on_basis text,
                                    about text, at_place text, call_back text, with_marking text, at_instant timestamptz)
  returns text
  language plpgsql volatile
as $$
declare
  who text := identity.acting();
  today date := identity.today();
  link cases.referral_link;
  given text;
  new_id bigint;
begin
  perform set_config('mtf.officer', 'system', true);
  select * into link from cases.referral_link l where l.token_hash = of_token for update;
  if link.id is not null and link.revoked_at is null and link.expires_on >= today and link.uses_made < link.uses_allowed then
    update cases.referral_link l set uses_made = l.uses_made + 1, version = l.version + 1 where l.id = link.id;
    given := cases.next_referral('RF', extract(year from today)::integer);
    insert into cases.referral (reference, state, organisation, link_id, category, urgent_grounds, marking, referred_at, referred_on,
                                saved_by, saved_at, recorded_at, recorded_by)
    values (given, 'REFERRED', link.organisation, link.id, of_category, with_grounds, with_marking, at_instant, today,
            who, at_instant, at_instant, who)
    returning id into new_id;
    insert into cases.referral_text (referral_id, concern, told, legal_basis, recorded_at, recorded_by)
    values (new_id, said, had_told, on_basis, at_instant, who);
    insert into cases.referral_named (referral_id, who, place, contact, recorded_at, recorded_by)
    values (new_id, about, at_place, call_back, at_instant, who);
    insert into cases.referral_step (referral_id, at, by_officer, to_state, heading, words, recorded_at, recorded_by)
    values (new_id, at_instant, who, 'REFERRED', 'Referred', 'By ' || link.organisation || ', through link ' || link.reference || '.',
            at_instant, who);
  end if;
  perform set_config('mtf.officer', who, true);
  return given;
end $$;
