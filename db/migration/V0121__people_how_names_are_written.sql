-- How a name is compared: one spelling of its words, the forms it is called by, and what it sounds like.
create table people.nickname (
  called text not null check (called = lower(called)),
  stands_for text not null check (stands_for = lower(stands_for)),
  source text not null,
  primary key (called, stands_for)
);
comment on table people.nickname is 'Short and familiar forms and spellings of forenames, without accents: who is called Peggy may be written Margaret';
comment on column people.nickname.stands_for is 'One name for all that stand for each other: Bob and Robert both stand for robert';

-- As plpgsql these are planned once a session instead of once a call: they run for every person written.
-- Its words: no accents, no capitals, no apostrophes; whatever else is no letter parts two words.
create function people.words(name text) returns text[]
  language plpgsql stable
  set search_path = pg_catalog, public
as $$
begin
  return array_remove(string_to_array(
           regexp_replace(
             regexp_replace(lower(unaccent(regexp_replace(normalize(coalesce(name, ''), NFD), '[\u0300-\u036f]', '', 'g'))),
                            '[''’`ʼ.]', '', 'g'),
             '[^a-z]+', ' ', 'g'), ' '), '');
end $$;

-- A word of a name as an English ear would write it: Polish, Czech and Slovak letters by their sound, and a woman's ending
-- of a family name (Nováková, Wiśniewska, Petrauskienė) as her brother's.
create function people.anglicised(word text) returns text
  language plpgsql immutable
  set search_path = pg_catalog
as $$
begin
  return replace(replace(replace(replace(replace(replace(replace(replace(
           regexp_replace(regexp_replace(regexp_replace(word, '(.{3})ova$', '\1'), '([sc])ka$', '\1ki'), '(.{3})iene$', '\1as'),
           'szcz', 'shch'), 'sz', 'sh'), 'cz', 'ch'), 'rz', 'zh'), 'w', 'v'), 'dzs', 'j'), 'x', 'kh'), 'j', 'y');
end $$;

-- What a word sounds like: double metaphone of the word as it stands, its other reading, and of its anglicised form.
create function people.sounds(word text) returns text[]
  language plpgsql stable
  set search_path = pg_catalog, public
as $$
declare
  one text := dmetaphone(word);
  two text := dmetaphone_alt(word);
  three text := dmetaphone(people.anglicised(word));
  all_of_them text[] := array[one];
begin
  if two <> one then
    all_of_them := all_of_them || two;
  end if;
  if three <> one and three <> two then
    all_of_them := all_of_them || three;
  end if;
  return case when one = '' then array[upper(word)] else all_of_them end;
end $$;

-- The names a forename may stand for, itself among them.
create function people.stands_for(word text) returns text[]
  language plpgsql stable
  set search_path = pg_catalog
as $$
begin
  return array(select word union select n.stands_for from people.nickname n where n.called = word);
end $$;

-- Forenames as Margate has them. Which short form belongs to which name is common knowledge of each language; the list is
-- ours and is added to as officers meet more.
insert into people.nickname (called, stands_for, source)
select distinct on (called, split_part(line, ':', 1)) called, split_part(line, ':', 1), source
  from (values
    ('English usage', $names$
      robert:bob bobby rob robbie robby bert rupert roberto; margaret:peggy meg maggie madge marge margie greta maisie peg
      margot margery marjorie daisy; william:bill billy will willy willie liam wills; elizabeth:liz lizzie beth betty betsy bess
      bessie eliza elsie libby lisa lilibet elisabeth elspeth isabel isabella bella; richard:rick ricky dick dickie rich richie;
      james:jim jimmy jamie jem jas; john:jack johnny jon jonny johnnie ian ivan sean shaun shane jonathan; jonathan:jon jonny
      jonathon johnathan nathan; katherine:kate katie kathy cathy kath catherine kathryn katharine cath kat kitty kay caitlin
      karen kathleen cathleen; edward:ed eddie ted teddy ned eddy; charles:charlie chas chuck charley chaz; henry:harry hal
      hank; thomas:tom tommy thom; michael:mike mick mickey micky mikey; david:dave davey davy dai; stephen:steve steven stevie
      ste; anthony:tony antony ant; christopher:chris kit topher kris christoffer; christine:chris chrissie tina christina
      kirsty kirstie; andrew:andy drew; daniel:dan danny; samuel:sam sammy; samantha:sam sammy sammie; joseph:joe joey jo;
      matthew:matt matty mathew; nicholas:nick nicky nicolas; nicola:nicky nikki nic; patrick:pat paddy; patricia:pat trish
      tricia patsy patti patty; peter:pete petey; ronald:ron ronnie; donald:don donnie; raymond:ray; kenneth:ken kenny;
      leonard:len lenny leo; lawrence:larry laurie laurence lol; frederick:fred freddie freddy frederic; francis:frank frankie
      fran; frances:fran frankie francesca fanny; george:georgie geordie; gerald:gerry jerry ger; jeremy:jerry jez;
      geoffrey:geoff jeff jeffrey; gregory:greg; albert:al bert bertie; alfred:alf alfie fred; alexander:alex alec sandy al
      xander lex alasdair alistair alastair; alexandra:alex sandra sandy lexi; victoria:vicky vicki vikki tori; victor:vic;
      theresa:terry tess tessa teresa tracy; terence:terry tel terrance; timothy:tim timmy; philip:phil phillip pip;
      benjamin:ben benny benji; bernard:bernie; bradley:brad; dennis:den denny denis; derek:del derrick deryck; douglas:doug
      dougie; eleanor:ellie nell nelly nora elinor ella; ellen:nell nelly ellie helen; helen:nell ellen helena elena; emma:em
      emmie; emily:em millie emmy; amelia:millie amy; mildred:millie; dorothy:dot dottie dolly dora; florence:flo florrie
      flossie; deborah:debbie deb debs debra; susan:sue susie suzie suzanne susanna; sarah:sally sadie sara; mary:molly polly
      may mamie marie maria maureen; martha:marty mattie patty; jane:janey jenny janet jean; jennifer:jen jenny jenna;
      jacqueline:jackie jacqui jaqueline jacquie; janet:jan; judith:judy jude; julie:jules julia juliet; joanne:jo joanna joan;
      josephine:jo josie; pamela:pam; penelope:penny; priscilla:cilla; rebecca:becky becca beck; rachel:rach rachael;
      virginia:ginny ginger; valerie:val; veronica:ronnie ron vera; barbara:babs barb; beatrice:bea trixie; caroline:carol
      carrie caz carolyn; charlotte:lottie charlie char; gwendolyn:gwen; harriet:hattie harry; isobel:izzy bella isabel
      isabelle; leslie:les lesley; gillian:gill jill; kimberley:kim kimberly; linda:lyn lynn lin; louise:lou; lucille:lucy;
      matilda:tilly tilda maud; natalie:nat; nathaniel:nat nathan nate; oliver:ollie; olivia:liv ollie livvy; phyllis:phyl;
      rosemary:rose rosie romy; ruth:ruthie; sandra:sandie sandy; sophie:sophia sofia; sidney:sid sydney; stanley:stan;
      stuart:stu stewart; sylvia:syl; walter:wally walt; winifred:win winnie freda; zachary:zach zac zack; abigail:abby abi
      gail; adam:ad; angela:angie ange; ann:annie anne anna nan nancy hannah; arthur:art archie; archibald:archie; brenda:bren;
      brian:bryan; cecilia:celia cissie sheila; clifford:cliff; colin:col; cynthia:cindy; desmond:des; eugene:gene; evelyn:eve
      evie; gabriel:gabe; gabrielle:gaby gabby; gordon:gordy; graham:graeme grahame; hazel:haze; herbert:bert herb; hugh:hughie
      huw; irene:rene; jason:jase; joshua:josh; keith:keefe; kevin:kev; lorraine:lol; malcolm:malc mal; martin:marty; maurice:mo
      morris; melanie:mel; melissa:mel; mohammed:mo mohamed muhammad mohammad mohamad muhammed mohamet mehmet md mohd mahomet;
      nigel:nige; norman:norm; reginald:reg reggie; roger:rodge; russell:russ; sebastian:seb bas; shirley:shirl; simon:si;
      solomon:sol solly; tobias:toby; trevor:trev; vincent:vince vinny; wayne:wayney; yvonne:vonnie
    $names$),
    ('Polish usage', $names$
      agnieszka:aga agusia agnes; malgorzata:gosia malgosia margaret goska; ewa:eva ewka; katarzyna:kasia kaska kate katherine;
      dorota:dorotka dora dorothy; iwona:iwonka; krzysztof:krzysiek krzys chris christopher kris; pawel:pawelek paul;
      wojciech:wojtek wojtus; lukasz:lukaszek luke lukas; zbigniew:zbyszek zbych; marcin:marcinek martin; aleksandra:ola olka
      aleksandra alexandra; aleksander:olek alek alexander; malwina:malwa; magdalena:magda madzia; joanna:asia aska joasia;
      anna:ania anka anita; barbara:basia baska; elzbieta:ela elka elizabeth; jozef:jozek joseph; jan:janek jasiek jas john;
      stanislaw:staszek stach stan; tadeusz:tadek; andrzej:jedrek andrew; piotr:piotrek piotrus peter; tomasz:tomek thomas;
      michal:michalek michael; grzegorz:grzesiek grzes gregory greg; jakub:kuba kubus jacob jake; maciej:maciek matthew;
      mateusz:matthew; jerzy:jurek george; henryk:heniek henry; kazimierz:kazik kazek; ryszard:rysiek richard; stefan:stefek
      stephen; bartosz:bartek; bartlomiej:bartek; dariusz:darek; mariusz:mariuszek; jaroslaw:jarek; slawomir:slawek;
      wladyslaw:wladek; zofia:zosia sophie; teresa:tereska theresa; beata:beatka; monika:monia monica; justyna:justysia;
      karolina:karolcia caroline; natalia:natalka; wiktoria:wika victoria; weronika:wera veronica
    $names$),
    ('Czech and Slovak usage', $names$
      jana:janka jani; katerina:katka kaca kate katherine; katarina:katka kate katherine; zuzana:zuzka zuza susan; marie:marenka
      maria mary; maria:marika majka mary; jarmila:jarka jarmilka; jiri:jirka george; tomas:tomasek tomik thomas; vaclav:vasek;
      miroslav:mirek miro; zdenek:zdena; zdenka:zdena; ondrej:ondra andrew; jozef:jozo joseph joe; lubos:lubo; lubica:luba;
      stefan:stevo stephen; petr:peta petrik peter; petra:peta; frantisek:franta fero francis; ladislav:lada laco laci;
      vojtech:vojta; dezider:dezo; rudolf:rudo ruda; lukas:luky luke lukasz; dusan:dusko; ruzena:ruza rose; renata:rena;
      vanesa:vanessa; alzbeta:beta betka elizabeth; jaroslav:jarda jaro; josef:pepa pepik joseph; jan:honza jano john;
      michal:misa misko michael
    $names$),
    ('Romanian usage', $names$
      ioana:oana joanna; mihaela:miha ela michaela; elena:lenuta leni helen; stefania:fani stefi stephanie; andreea:andra deea
      andrea; ionut:ionel nelu; ion:ionel nelu john; gheorghe:ghita gelu george; mihai:misu michael; razvan:raz;
      vasile:vasilica; alexandru:alex sandu alexander; constantin:costel costica; nicolae:nicu niculae nicholas;
      florin:florinel; maria:marioara mary; ecaterina:catia catalina katherine; ana:anica anisoara ann; stefan:fane stefanel
      stephen; petru:petre petrica peter; cristian:cristi christian chris; gabriela:gabi; daniela:dana; georgeta:geta
    $names$),
    ('Portuguese usage', $names$
      conceicao:sao; fatima:fatinha; lurdes:lourdes; joao:joaozinho john; joaquim:quim; antonio:to toze tony anthony; jose:ze
      zeca joseph; francisco:chico xico kiko francis; manuel:manel nelo; luis:lula; carlos:carlitos charles; pedro:pedrinho
      peter; filipe:lipe philip; helena:lena helen; teresa:teresinha theresa; isabel:bela isa elizabeth; margarida:guida
      margaret; catarina:cata katherine; vitor:victor; goncalo:goncas; guilherme:gui william
    $names$),
    ('Turkish and Kurdish usage', $names$
      mehmet:memo memet mohammed; huseyin:hussein hussain huso; ismail:ismael smail; ayse:aisha ayshe aysha aicha ayesha;
      fatma:fatima fatime fadime; mustafa:mustapha musti; ibrahim:ibo ebrahim abraham; hasan:hassan; ali:alli; gulsum:gulsume;
      zeynep:zeyno zainab zaynab zeinab; emine:amina amine; yusuf:yousef youssef yusef joseph josef; suleyman:sulaiman suleiman
      sulo solomon; omer:omar umar; osman:othman usman uthman; abdullah:apo abdulla abdallah; berivan:beri; rebwar:rebuar;
      azad:azat; dilshad:dilsad; karwan:karvan
    $names$),
    ('Arabic, Urdu and Somali usage, and its spellings', $names$
      mohammed:mohamed muhammad mohammad mo hamudi; ahmed:ahmad ahmet; abdirahman:abdurahman abdulrahman abdelrahman abdi;
      abdul:abdel abd; hussein:hussain husain hossein; yasmin:yasmeen jasmine yasmina; fatima:fatema fatimah fatoumata;
      khadija:khadijah hatice hadiza; aisha:ayesha aysha aicha; mariam:maryam miriam meryem mary; layla:leila laila leyla;
      said:saeed saied sayed syed; tariq:tarik tareq; khalid:khaled halit; omar:umar omer; ali:aly; hamza:hamzah;
      ibrahim:ebrahim brahim; zahra:zehra zara; shahnaz:shehnaz; rokeya:ruqayya rukaya roqaya; shazia:shaziya; tesfay:tesfaye;
      yohannes:johannes yohanes; warsame:warsama; hodan:hodon
    $names$),
    ('Baltic, Slavonic and Hungarian usage', $names$
      vytautas:vytas; mindaugas:minde; darius:dariukas; janis:john; jurate:jure; svetlana:sveta lana; oksana:ksenia;
      sergei:sergey sergej seryozha serghei; dmitri:dima dmitry dmitrij mitya dimitri; aleksandr:sasha sasa alexander;
      natalia:natasha natalya; ekaterina:katya katia katherine; tatiana:tanya tania; yelena:lena elena; ivan:vanya john;
      mikhail:misha michael; anastasia:nastya stasia; laszlo:laci; istvan:pisti pista stephen; erzsebet:erzsi elizabeth;
      zsuzsanna:zsuzsa susan zsuzsi; ildiko:ildi; gyozo:victor; georgi:gosho george; desislava:desi
    $names$),
    ('West African and Shona usage', $names$
      oluwaseun:seun; oluwatobi:tobi; folasade:sade folashade; abimbola:bimbo; babatunde:tunde; chukwuemeka:emeka; ikechukwu:ike
      iyke; ifeoma:ify; ngozi:ngo; kwabena:kobina; kofi:koffi; tafadzwa:tafa; tinashe:tina; tendai:ten
    $names$),
    ('South Asian usage, and its spellings', $names$
      gurdeep:gurdip; harpreet:harpret preeti; sukhwinder:sukhvinder sukhi; lakshmi:laxmi; nguyen:nguyn; ramesh:ram
    $names$)
  ) as usage (source, names)
 cross join lateral regexp_split_to_table(btrim(regexp_replace(names, '\s+', ' ', 'g')), '; ') as line
 cross join lateral regexp_split_to_table(split_part(line, ':', 2), ' ') as called
 where called <> split_part(line, ':', 1)
 order by called, split_part(line, ':', 1), source;
