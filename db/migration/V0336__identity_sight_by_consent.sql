-- Two conditions of the matrix are kept since the consents are read at each request (F.3, notes 4 and 7; J.19): what nothing checked
-- counted for nothing, and now somebody's consent opens it and its end closes it.
update identity.sight_condition
   set checked_by = 'by the consents that hold on the day: one for the officer''s agency and this class, of everybody whom the note names; at each request'
 where words in ('only domains consented to, and the lead professional', 'consented');
