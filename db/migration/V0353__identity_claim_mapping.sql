-- What an agency's own sign-in says of its officers, in our words. It never makes an officer and never gives a post: those are
-- given here. Where an issuer has rows for an agency, it is that agency's officers alone that it may sign in; where it has rows
-- for posts, it must name the officer for one of the posts they hold.
create table identity.claim_mapping (
  id bigint generated always as identity primary key,
  issuer text not null,
  claim text not null,
  value text not null,
  agency_code text references identity.agency,
  post_code text references identity.post,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  source text not null,
  check ((agency_code is null) <> (post_code is null))
);
comment on table identity.claim_mapping is 'A claim''s value, of one issuer, and the agency or the post that it means';
create index claim_mapping_of on identity.claim_mapping (issuer, claim, value);
