import type { PersonField } from '../../preload/contract/models/person.ts';
import { fold } from '../../preload/contract/names/fold-name.ts';

/**
 * Headings as they come from registration forms, Zoom, Google Forms, Eventbrite and district spreadsheets, English and Spanish,
 * folded (no accents, case or signs). The first pattern of a field is the surest.
 */
const PATTERNS: Readonly<Record<PersonField, readonly RegExp[]>> = {
  givenName: [
    /^(first|given) names?$/,
    /^(first|forename|given|nombres|primer nombre|nombre s|nombre de pila)$/,
    /^your first name$/,
  ],
  familyName: [/^(last|family) names?$/, /^(last|surname|apellidos?|primer apellido|apellido s)$/, /^your last name$/],
  name: [
    /^(full|complete|participant|attendee|registrant|employee|staff|member|user|display|your)? ?names?$/,
    /^(user )?name original name$/,
    /^nombre( completo)?$/,
    /^nombres? (y )?apellidos?( completos?)?$/,
    /^(full|first and last|first last|complete) name\b/,
    /\b(name|nombre)\b.*\b(certificate|certificado|constancia)\b/,
    /^(nombre|name) (del?|of) /,
    /^what is your (full )?name/,
    /^(participant|attendee|participante|asistente|persona)s?$/,
  ],
  email: [
    /^e ?mail( address)?$/,
    /^(user|attendee|work|your|school|participant) e ?mail( address)?$/,
    /^(correo( electronico)?|direccion de correo( electronico)?|correo de trabajo)$/,
    /^username$/,
    /^e ?mail\b/,
  ],
  jobTitle: [
    /^(job title|position|puesto|cargo|ocupacion|occupation)$/,
    /^(title|role|job|rol)$/,
    /^(role|job title|position)\b/,
  ],
  agency: [
    /^(agency|organi[sz]ation|county office|agencia|organizacion)$/,
    /^(company|employer|institucion|empresa|coe)$/,
    /^(agency|organi[sz]ation)\b/,
  ],
  district: [/^(district|school district|distrito( escolar)?|lea)$/, /^(district|distrito)\b/],
  school: [
    /^(school|school name|school site|site|escuela|plantel)$/,
    /^(campus|site name|nombre de la escuela)$/,
    /^(school|escuela)\b/,
  ],
};

/** About somebody else, or no person at all. */
const NOT_THE_PERSON =
  /\b(buyer|billing|shipping|emergency|guardian|parent|supervisor|principal|manager|event|ticket|order|meeting)\b/;

/** The order in which fields choose their column: the sure ones first, so that "Nombre" beside "Apellidos" is a given name. */
const ORDER: readonly PersonField[] = ['email', 'givenName', 'familyName', 'name', 'district', 'school', 'agency', 'jobTitle'];

export type Mapping = Partial<Record<PersonField, number>>;

/** Which column holds what, by the headings. A column is taken once. */
export const mapHeadings = (headings: readonly string[]): Mapping => {
  const folded = headings.map((heading) => fold(heading));
  const mapping: Mapping = {};
  const taken = new Set<number>();
  for (const field of ORDER) {
    for (const pattern of PATTERNS[field]) {
      const index = folded.findIndex((text, at) => !taken.has(at) && pattern.test(text) && !NOT_THE_PERSON.test(text));
      if (index !== -1) {
        mapping[field] = index;
        taken.add(index);
        break;
      }
    }
  }
  return pairUp(mapping);
};

/** "Nombre" beside "Apellidos" is the given name; a whole name makes its parts needless. */
const pairUp = (mapping: Mapping): Mapping => {
  const { name, givenName, familyName, ...rest } = mapping;
  if (name !== undefined && givenName === undefined && familyName !== undefined) {
    return { ...rest, givenName: name, familyName };
  }
  if (name !== undefined) {
    return { ...rest, name };
  }
  return mapping;
};

/** How many of the cells are known headings: what tells a heading row from a row of people. */
export const headingScore = (cells: readonly string[]): number =>
  cells.some((cell) => cell.includes('@')) ? 0 : Object.keys(mapHeadings(cells)).length;
