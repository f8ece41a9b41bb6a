-- The acts on alerts and watched records, and who tells a person who looked.
insert into identity.function (code, object, letter, name) values
  ('audit.read-alerts', 'Access audit', 'R', 'See what the audit''s rules noticed'),
  ('audit.review-alert', 'Access audit', 'A', 'Say what came of asking about an alert'),
  ('audit.watch-record', 'Access audit', 'U', 'Keep the list of watched records'),
  ('audit.tell-who-looked', 'Access audit', 'R', 'Tell a person who looked at their record');
insert into identity.function_right (function_code, post_code, valid_from, source, mark)
select f.code, p.code, date '2009-07-01', 'partnership practice A.3, F.5', 'design'
  from (values ('audit.read-alerts', 'IGO AUD'), ('audit.review-alert', 'IGO'), ('audit.watch-record', 'IGO'), ('audit.tell-who-looked', 'IGO'))
       as f (code, posts)
 cross join lateral unnest(string_to_array(f.posts, ' ')) as p (code);
