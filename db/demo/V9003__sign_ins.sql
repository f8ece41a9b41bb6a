-- When the invented officers last signed in before the town was made, by the machine's clock: most of them this week, two of
-- them so long ago that their agencies should be asked.
select set_config('mtf.officer', 'system', true);

insert into identity.last_sign_in (officer_id, at)
select id, now() - case when username in ('s.vane', 'b.teague') then interval '75 days' else make_interval(days => (id % 7)::integer) end
  from identity.officer
    on conflict (officer_id) do nothing;
