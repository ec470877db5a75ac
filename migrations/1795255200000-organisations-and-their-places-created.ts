import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * Places of the official registers, organisations seated in them, and what an organisation says of itself.
 *
 * Rules that must always hold are constraints here, not only checks in code: the lists of codes, the form and check digit of
 * register identifiers, one office for one territorial unit, partners always across the border.
 */
export class OrganisationsAndTheirPlacesCreated1795255200000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create function has_czech_check_digit(digits text, first_weight int) returns boolean
        language sql immutable strict parallel safe as $$
          select (11 - sum((first_weight + 1 - position) * substr(digits, position, 1)::int) % 11) % 10
                 = substr(digits, first_weight, 1)::int
            from generate_series(1, first_weight - 1) as position
        $$;

      create function is_valid_ico(value text) returns boolean language sql immutable strict parallel safe as $$
        select case when value ~ '^[0-9]{8}$' then has_czech_check_digit(value, 8) else false end
      $$;

      create function is_valid_lau2(value text) returns boolean language sql immutable strict parallel safe as $$
        select case when value ~ '^5[0-9]{5}$' then has_czech_check_digit(value, 6) else false end
      $$;

      create function has_regon_check_digit(digits text, weights int[]) returns boolean
        language sql immutable strict parallel safe as $$
          select (sum(weights[position] * substr(digits, position, 1)::int) % 11) % 10
                 = substr(digits, array_length(weights, 1) + 1, 1)::int
            from generate_series(1, array_length(weights, 1)) as position
        $$;

      create function is_valid_regon(value text) returns boolean language sql immutable strict parallel safe as $$
        select case
          when value ~ '^[0-9]{9}$' then has_regon_check_digit(value, array[8,9,2,3,4,5,6,7])
          when value ~ '^[0-9]{14}$' then has_regon_check_digit(value, array[8,9,2,3,4,5,6,7])
               and has_regon_check_digit(value, array[2,4,8,5,0,9,7,3,6,1,2,4,8])
          else false
        end
      $$;

      create table region (
        code text primary key,
        country text not null constraint region_country check (country in ('PL', 'CZ')),
        name_pl text not null,
        name_cs text not null,
        name_en text not null
      );

      create table district (
        code text primary key,
        region_code text not null constraint district_region references region (code),
        name text not null
      );
      create index district_by_region on district (region_code);

      create table place (
        id uuid primary key default gen_random_uuid(),
        country text not null constraint place_country check (country in ('PL', 'CZ')),
        teryt text constraint place_teryt check (teryt ~ '^(0[2468]|[12][02468]|3[02])[0-9]{4}[1234589]$'),
        -- The last digit of TERYT changes when a village becomes a town: a gmina keeps its first six.
        teryt_unit text generated always as (left(teryt, 6)) stored,
        lau2 text constraint place_lau2 check (is_valid_lau2(lau2)),
        name text not null constraint place_name check (length(btrim(name)) between 1 and 200),
        type text not null
          constraint place_type check (type in ('URBAN', 'URBAN_RURAL', 'RURAL', 'OBEC', 'MILITARY_AREA')),
        region_code text not null constraint place_region references region (code),
        district_code text not null constraint place_district references district (code),
        latitude double precision not null constraint place_latitude check (latitude between 48 and 55.5),
        longitude double precision not null constraint place_longitude check (longitude between 12 and 24.5),
        population integer constraint place_population check (population >= 0),
        population_year smallint constraint place_population_year check (population_year between 1990 and 2100),
        population_source text,
        area_km2 double precision constraint place_area check (area_km2 > 0),
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        constraint place_with_country unique (id, country),
        constraint place_teryt_unit unique (teryt_unit),
        constraint place_lau2_once unique (lau2),
        constraint place_code_of_its_country check (
          (country = 'PL' and teryt is not null and lau2 is null and type in ('URBAN', 'URBAN_RURAL', 'RURAL'))
          or (country = 'CZ' and lau2 is not null and teryt is null and type in ('OBEC', 'MILITARY_AREA'))),
        constraint place_population_has_year check (population is null or population_year is not null)
      );
      create index place_by_district on place (district_code);
      create index place_by_region on place (region_code);

      create table organisation (
        id uuid primary key default gen_random_uuid(),
        kind text not null constraint organisation_kind check (kind in
          ('GMINA', 'OBEC', 'NGO', 'AGGLOMERATION', 'PUBLIC_INSTITUTION', 'PRIVATE_ENTITY')),
        country text not null constraint organisation_country check (country in ('PL', 'CZ')),
        name text collate "und-x-icu" not null
          constraint organisation_name check (length(btrim(name)) between 1 and 200),
        slug text not null constraint organisation_slug check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
        status text not null constraint organisation_status check (status in ('STUB', 'ACTIVE', 'ARCHIVED')),
        is_example boolean not null default false,
        place_id uuid,
        is_territorial_unit boolean not null default false,
        krs text constraint organisation_krs check (krs ~ '^[0-9]{10}$'),
        regon text constraint organisation_regon check (is_valid_regon(regon)),
        ico text constraint organisation_ico check (is_valid_ico(ico)),
        website text constraint organisation_website check (website ~ '^https?://' and length(website) <= 300),
        can_prefinance boolean,
        own_contribution_percent smallint
          constraint organisation_own_contribution check (own_contribution_percent between 0 and 100),
        hours_per_month smallint constraint organisation_hours check (hours_per_month between 0 and 400),
        introduction_cap smallint not null default 3
          constraint organisation_introduction_cap check (introduction_cap between 0 and 20),
        verified_at timestamptz,
        verified_by text,
        last_confirmed_at timestamptz,
        version integer not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        constraint organisation_with_country unique (id, country),
        constraint organisation_slug_once unique (slug),
        constraint organisation_krs_once unique (krs),
        constraint organisation_regon_once unique (regon),
        constraint organisation_ico_once unique (ico),
        constraint organisation_place foreign key (place_id, country) references place (id, country),
        constraint organisation_kind_of_its_country check (
          (kind <> 'GMINA' or country = 'PL') and (kind <> 'OBEC' or country = 'CZ')),
        constraint organisation_register_of_its_country check (
          (country = 'PL' or (krs is null and regon is null)) and (country = 'CZ' or ico is null)),
        constraint organisation_unit_has_place check (not is_territorial_unit or place_id is not null),
        constraint organisation_verified_by_whom check ((verified_at is null) = (verified_by is null))
      );
      -- One office for one territorial unit; every other organisation only has its seat there.
      create unique index organisation_one_office_a_unit on organisation (place_id) where is_territorial_unit;
      create index organisation_by_place on organisation (place_id);
      create index organisation_by_name on organisation (name, id);
      create index organisation_by_country on organisation (country, kind);

      create table organisation_description (
        organisation_id uuid not null
          constraint organisation_description_organisation references organisation (id) on delete cascade,
        language text not null
          constraint organisation_description_language check (language in ('pl', 'cs', 'en')),
        text text not null
          constraint organisation_description_text check (length(btrim(text)) between 1 and 5000),
        constraint organisation_description_key primary key (organisation_id, language)
      );

      create table organisation_contact (
        id uuid primary key default gen_random_uuid(),
        organisation_id uuid not null
          constraint organisation_contact_organisation references organisation (id) on delete cascade,
        position smallint not null,
        label text not null constraint organisation_contact_label check (length(btrim(label)) between 1 and 100),
        person_name text constraint organisation_contact_person check (length(btrim(person_name)) between 1 and 100),
        email text constraint organisation_contact_email check (email like '%_@_%' and length(email) <= 254),
        phone text constraint organisation_contact_phone check (length(phone) <= 40),
        visibility text not null constraint organisation_contact_visibility
          check (visibility in ('PUBLIC', 'MEMBERS', 'AFTER_AGREEMENT')),
        constraint organisation_contact_position unique (organisation_id, position),
        constraint organisation_contact_reachable check (email is not null or phone is not null)
      );

      create table theme (
        code text primary key,
        position smallint not null constraint theme_position unique
      );

      create table theme_interest (
        organisation_id uuid not null
          constraint theme_interest_organisation references organisation (id) on delete cascade,
        theme_code text not null constraint theme_interest_theme references theme (code),
        offers smallint not null constraint theme_interest_offers check (offers between 0 and 3),
        seeks smallint not null constraint theme_interest_seeks check (seeks between 0 and 3),
        constraint theme_interest_key primary key (organisation_id, theme_code),
        constraint theme_interest_says_something check (offers + seeks > 0)
      );
      create index theme_interest_by_theme on theme_interest (theme_code);

      create table organisation_form (
        organisation_id uuid not null
          constraint organisation_form_organisation references organisation (id) on delete cascade,
        form text not null constraint organisation_form_form check (form in
          ('STUDY_VISIT', 'STAFF_EXCHANGE', 'INTERNSHIP', 'JOINT_PROJECT', 'EVENT', 'BEST_PRACTICE', 'TWINNING',
           'YOUTH_EXCHANGE', 'TRAINING')),
        constraint organisation_form_key primary key (organisation_id, form)
      );
      create index organisation_form_by_form on organisation_form (form);

      create table organisation_language (
        organisation_id uuid not null
          constraint organisation_language_organisation references organisation (id) on delete cascade,
        language text not null constraint organisation_language_language check (language ~ '^[a-z]{2}$'),
        constraint organisation_language_key primary key (organisation_id, language)
      );

      create table partnership (
        id uuid primary key default gen_random_uuid(),
        pl_organisation_id uuid not null,
        cz_organisation_id uuid not null,
        -- Constant columns, so that the foreign keys below prove that a partnership always crosses the border.
        pl_country text not null default 'PL' constraint partnership_pl_country check (pl_country = 'PL'),
        cz_country text not null default 'CZ' constraint partnership_cz_country check (cz_country = 'CZ'),
        kind text not null
          constraint partnership_kind check (kind in ('TWINNING', 'AGREEMENT', 'PROJECT')),
        since_year smallint constraint partnership_since check (since_year between 1900 and 2100),
        source text,
        created_at timestamptz not null default now(),
        constraint partnership_pl_organisation foreign key (pl_organisation_id, pl_country)
          references organisation (id, country) on delete cascade,
        constraint partnership_cz_organisation foreign key (cz_organisation_id, cz_country)
          references organisation (id, country) on delete cascade,
        constraint partnership_once unique (pl_organisation_id, cz_organisation_id, kind)
      );
      create index partnership_by_cz on partnership (cz_organisation_id);
    `);

    await queryRunner.query(`
      insert into theme (position, code)
      select row_number() over (), code from unnest(array[
        'iti', 'urban-innovation', 'green-economy', 'culture', 'urban-biodiversity', 'post-industrial',
        'risk-prevention', 'rivers', 'senior-policy', 'strategic-planning', 'economy', 'technology-transfer',
        'public-transport', 'nature', 'environment', 'flood-protection', 'education', 'sport', 'tourism', 'heritage',
        'youth', 'social-inclusion', 'health', 'energy', 'digital', 'civil-society', 'rescue', 'rural'
      ]) as code;

      insert into region (code, country, name_pl, name_cs, name_en) values
        ('PL-02', 'PL', 'województwo dolnośląskie', 'Dolnoslezské vojvodství', 'Lower Silesian Voivodeship'),
        ('PL-04', 'PL', 'województwo kujawsko-pomorskie', 'Kujavsko-pomořské vojvodství', 'Kuyavian-Pomeranian Voivodeship'),
        ('PL-06', 'PL', 'województwo lubelskie', 'Lublinské vojvodství', 'Lublin Voivodeship'),
        ('PL-08', 'PL', 'województwo lubuskie', 'Lubušské vojvodství', 'Lubusz Voivodeship'),
        ('PL-10', 'PL', 'województwo łódzkie', 'Lodžské vojvodství', 'Łódź Voivodeship'),
        ('PL-12', 'PL', 'województwo małopolskie', 'Malopolské vojvodství', 'Lesser Poland Voivodeship'),
        ('PL-14', 'PL', 'województwo mazowieckie', 'Mazovské vojvodství', 'Masovian Voivodeship'),
        ('PL-16', 'PL', 'województwo opolskie', 'Opolské vojvodství', 'Opole Voivodeship'),
        ('PL-18', 'PL', 'województwo podkarpackie', 'Podkarpatské vojvodství', 'Subcarpathian Voivodeship'),
        ('PL-20', 'PL', 'województwo podlaskie', 'Podleské vojvodství', 'Podlaskie Voivodeship'),
        ('PL-22', 'PL', 'województwo pomorskie', 'Pomořské vojvodství', 'Pomeranian Voivodeship'),
        ('PL-24', 'PL', 'województwo śląskie', 'Slezské vojvodství', 'Silesian Voivodeship'),
        ('PL-26', 'PL', 'województwo świętokrzyskie', 'Svatokřížské vojvodství', 'Holy Cross Voivodeship'),
        ('PL-28', 'PL', 'województwo warmińsko-mazurskie', 'Varmijsko-mazurské vojvodství', 'Warmian-Masurian Voivodeship'),
        ('PL-30', 'PL', 'województwo wielkopolskie', 'Velkopolské vojvodství', 'Greater Poland Voivodeship'),
        ('PL-32', 'PL', 'województwo zachodniopomorskie', 'Západopomořanské vojvodství', 'West Pomeranian Voivodeship'),
        ('CZ010', 'CZ', 'Praga, miasto stołeczne', 'Hlavní město Praha', 'Prague, the Capital City'),
        ('CZ020', 'CZ', 'kraj środkowoczeski', 'Středočeský kraj', 'Central Bohemian Region'),
        ('CZ031', 'CZ', 'kraj południowoczeski', 'Jihočeský kraj', 'South Bohemian Region'),
        ('CZ032', 'CZ', 'kraj pilzneński', 'Plzeňský kraj', 'Plzeň Region'),
        ('CZ041', 'CZ', 'kraj karlowarski', 'Karlovarský kraj', 'Karlovy Vary Region'),
        ('CZ042', 'CZ', 'kraj ustecki', 'Ústecký kraj', 'Ústí Region'),
        ('CZ051', 'CZ', 'kraj liberecki', 'Liberecký kraj', 'Liberec Region'),
        ('CZ052', 'CZ', 'kraj hradecki', 'Královéhradecký kraj', 'Hradec Králové Region'),
        ('CZ053', 'CZ', 'kraj pardubicki', 'Pardubický kraj', 'Pardubice Region'),
        ('CZ063', 'CZ', 'kraj Wysoczyna', 'Kraj Vysočina', 'Vysočina Region'),
        ('CZ064', 'CZ', 'kraj południowomorawski', 'Jihomoravský kraj', 'South Moravian Region'),
        ('CZ071', 'CZ', 'kraj ołomuniecki', 'Olomoucký kraj', 'Olomouc Region'),
        ('CZ072', 'CZ', 'kraj zliński', 'Zlínský kraj', 'Zlín Region'),
        ('CZ080', 'CZ', 'kraj morawsko-śląski', 'Moravskoslezský kraj', 'Moravian-Silesian Region');
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop table partnership, organisation_language, organisation_form, theme_interest, theme, organisation_contact,
        organisation_description, organisation, place, district, region;
      drop function is_valid_regon, has_regon_check_digit, is_valid_lau2, is_valid_ico, has_czech_check_digit;
    `);
  }
}
