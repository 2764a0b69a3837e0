/** Given names and surnames as they stand on rosters of California's schools: common ones of many origins, chosen by us. Nobody is meant. */
const GIVEN = `Ana María José Luis Guadalupe Juan Carlos Fernando Sofía Valentina Diego Alejandra Rosa Miguel Ángel Beatriz Ignacio Lucía Ramón
Esperanza Thảo Minh Linh Hương Trang Tuấn Quang Đức Ngọc Phương Mai Pao Xia Kao Bee Chue Tou Yer Mee Wei Jing Xin Hao Yan Ming Ji-woo Min-jun
Soo-jin Hye-jin Priya Anjali Gurpreet Harjit Simran Arjun Aisha Fatima Omar Yusuf Maryam Armen Ani Narek Tatevik Olena Dmytro Robert Michael
Jennifer Kimberly Elizabeth William James Patricia Barbara Susan Jessica Sarah Karen Nancy Lisa Margaret Sandra Ashley Donna Emily Carol Amanda
Dorothy Melissa Deborah Stephanie Rebecca Sharon Laura Cynthia Kathleen Amy Shirley Angela Helen Anna Brenda Pamela Nicole Katherine Keisha
Latoya Tyrone Jamal Malik Ebony Marcus Darnell Leilani Kai Sione Mele Joaquín Xavier Gerardo Teresa Yolanda Verónica Leticia Hortensia`;

const SURNAMES = `García Hernández Martínez López González Rodríguez Pérez Sánchez Ramírez Torres Flores Rivera Gómez Díaz Reyes Morales Cruz Ortiz
Gutiérrez Chávez Ramos Ruiz Álvarez Mendoza Vásquez Castillo Jiménez Moreno Romero Herrera Medina Aguilar Vargas Guzmán Salazar Delgado Rojas
Contreras Luna Espinoza Navarro Campos Vega Cabrera Cervantes Orozco Peña Núñez Ibáñez Muñoz Zúñiga Figueroa Ochoa Escobar Smith Johnson Williams
Brown Jones Miller Davis Wilson Anderson Taylor Thomas Moore Jackson Martin Lee Thompson White Harris Clark Lewis Robinson Walker Young Allen
King Wright Scott Hill Green Adams Nelson Baker Hall Campbell Mitchell Carter Roberts Phillips Evans Turner Parker Collins Edwards Stewart
Murphy Cook Rogers Morgan Peterson Cooper Reed Bailey Bell Kelly Howard Ward Cox Richardson Watson Brooks Bennett Gray O’Brien O’Connor McDonald
Nguyễn Trần Lê Phạm Huỳnh Phan Vũ Đặng Bùi Đỗ Hồ Ngô Dương Lý Xiong Vang Yang Lor Her Moua Thao Vue Cha Wu Li Xu Ng Chan Wong Chen Liu Zhang
Wang Huang Zhao Lin Kim Park Choi Jung Kang Singh Kaur Patel Sharma Shah Khan Ahmed Hassan Petrosyan Hakobyan Grigoryan Kovalenko Washington
Jefferson Freeman Kealoha Tupou Fonua Santos Dela_Cruz de_la_Cruz de_la_Torre del_Río`;

const list = (names: string): readonly string[] => names.split(/\s+/).map((name) => name.replaceAll('_', ' '));
const GIVEN_NAMES = list(GIVEN);
const FAMILY_NAMES = list(SURNAMES);

/** A made-up person. */
export interface MadeUpName {
  readonly given: string;
  readonly family: string;
  /** As it stands on a roster: some have two given names, two surnames, a hyphen. */
  readonly whole: string;
}

/** So many different names. Beyond a few thousand a second given name is always there, or they would run out. */
export const californiaNames = (count: number, random: () => number): readonly MadeUpName[] => {
  const pick = (from: readonly string[]): string => from[Math.floor(random() * from.length)] ?? '';
  const found = new Map<string, MadeUpName>();
  while (found.size < count) {
    const given = pick(GIVEN_NAMES);
    const family = pick(FAMILY_NAMES);
    const middle = count > 2_000 || random() < 0.2 ? ` ${pick(GIVEN_NAMES)}` : '';
    const second = random() < 0.2 ? ` ${pick(FAMILY_NAMES)}` : random() < 0.05 ? `-${pick(FAMILY_NAMES)}` : '';
    const whole = `${given}${middle} ${family}${second}`;
    found.set(whole, { given, family, whole });
  }
  return [...found.values()];
};
