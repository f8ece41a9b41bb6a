-- A map asks for what stands between two meridians and two parallels.
create index property_where on place.property (longitude, latitude);
