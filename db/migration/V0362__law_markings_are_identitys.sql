-- Which marking is given has its own tables in identity; two rows of law said a part of the same.
delete from law.regime where code in ('MARKING', 'MARKING_SENSITIVE');
