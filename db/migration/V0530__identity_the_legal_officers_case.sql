-- "LGL: D24 and its case, on the case" (partnership practice F.3, below the table). What is of the case begins with its house: the
-- header of an enforcement case, the licence and the property are class 1, and a legal officer on the team who sees a hazard
-- (class 2) without the case that it belongs to has no case to advise on.
update identity.post_sight
   set sight = 'C', source = 'partnership practice F.3, below the table: D24 and its case'
 where post_code = 'LGL' and data_class = 1 and sight = 'H' and change_reference is null;
