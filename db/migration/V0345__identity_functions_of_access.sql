-- The acts of break-glass (partnership practice F.5), and the posts that do them: who works on cases asks; governance reviews, and the
-- Programme Manager what nobody reviewed. Never the one who asked (A.3, segregation c), whatever their post.
insert into identity.function (code, object, letter, name) values
  ('break-glass.ask', 'Break-glass', 'C', 'Ask in need, from a person or an address'),
  ('break-glass.review', 'Break-glass', 'A', 'Review that somebody asked in need'),
  ('break-glass.report-breach', 'Break-glass', 'U', 'Report the breach that one was');
insert into identity.function_right (function_code, post_code, valid_from, source, mark)
select f.code, p.code, date '2009-07-01', 'partnership practice F.5', 'design'
  from (values ('break-glass.ask', 'PM AA CSO HTL HIO PS PC PCSO FIW SWA SCM YOW DYW FSO HLT PRB JCP'),
               ('break-glass.review', 'IGO PM'),
               ('break-glass.report-breach', 'IGO')) as f (code, posts)
 cross join lateral unnest(string_to_array(f.posts, ' ')) as p (code);
