/**
 * Given names that stand for one another at California's doors: first the full name, then what people answer to, folded. English and
 * Spanish usage, gathered by us; a pair that is missing costs one more letter to type, a pair too many only a line in a list.
 */
const GROUPS = `
abigail abby gail; abraham abe; alejandra ale alex sandra; alejandro ale alex; alexander alex al sasha xander; alexandra alex sandra sasha lexi;
alfonso poncho; alicia licha; andrew andy drew; angela angie; anthony tony; antonio tony toño tono; barbara barb barbie; beatriz betty bea;
benjamin ben benji benny; catherine kathy cathy kate katie cat; charles charlie chuck; christina chris tina christy; christopher chris topher;
cristina cris tina; cynthia cindy; daniel dan danny dani; david dave; deborah deb debbie; diego dieguito; donald don donnie; dorothy dot dottie;
edward ed eddie ted; eduardo eddie lalo; elena nena helen; elizabeth liz beth betty eliza lizzie libby; emily em emmy; enrique kike quique;
ernesto neto; esperanza espe; eugene gene; fernanda fer; fernando fer nando; frances fran frankie; francisca paca panchita; francisco paco pancho
frank cisco; frederick fred freddie; gabriel gabe; gabriela gaby gabi; gerald jerry; gerardo jerry lalo; gilberto beto; gloria glori; graciela chela;
gregory greg; gregorio goyo; guadalupe lupe lupita; guillermo memo willy; gustavo gus tavo; harold harry hal; henry hank harry; herbert herb;
heriberto beto; hortensia tencha; humberto beto; ignacio nacho; isabel chabela isa; jacob jake; jacqueline jackie; james jim jimmy jamie; javier javi;
jeffrey jeff; jennifer jen jenny; jessica jess jessie; jesus chuy chucho; joaquin quino; john johnny jack; jonathan jon; jorge george; jose pepe joe
che; josefina josie pepa fina; joseph joe joey; joshua josh; juan juanito john; judith judy; katherine kathy kate katie kat; kenneth ken kenny;
kimberly kim; kristina kris tina; lawrence larry; leonard leo lenny; leonardo leo; leticia lety letty; lourdes lulu; luis lucho louie; manuel manny
manolo; manuela manny; margaret maggie peg peggy meg; margarita mago rita; maria mary mari; mariana mari; martha marty; matthew matt; mauricio mau;
melissa mel missy; mercedes meche; michael mike mikey mick; miguel mike; monserrat monse; nancy nan; natalie nat; nathaniel nathan nate; nicholas nick;
nicolas nico nick; octavio tavo; pamela pam; patricia pat patty trish tricia pati; patrick pat paddy; pedro pete; peter pete; philip phil; rafael rafa;
ramon moncho; raymond ray; raymundo ray mundo; rebecca becky becca; refugio cuco cuca; ricardo rick ricky; richard rick dick rich richie; robert bob
rob bobby robbie; roberto beto rob; rodolfo rudy; ronald ron ronnie; rosa rosie rosita; rosario chayo; ruben rube; salvador chava sal; samantha sam;
samuel sam sammy; santiago santi chago; sergio checo; sofia sofi; stephanie steph; stephen steve; steven steve; susan sue susie; susana susy; teresa
tere terry; theodore ted theo; theresa terry tess; thomas tom tommy; timothy tim; valentina vale; veronica vero ronnie; vicente chente; victor vic;
victoria vicky tori; vincent vince vinny; virginia ginny; walter walt; william bill will billy liam; xavier javi; yolanda yoli; zachary zach
`;

const groupsOf = new Map<string, number[]>();
for (const [group, names] of GROUPS.split(';').entries()) {
  for (const name of names.trim().split(/\s+/)) {
    const known = groupsOf.get(name);
    if (known === undefined) groupsOf.set(name, [group]);
    else known.push(group);
  }
}

/** Whether one of two folded names stands for the other: "bob" and "robert", "lupe" and "guadalupe". */
export const isNickname = (one: string, other: string): boolean => {
  const groups = groupsOf.get(one);
  return groups !== undefined && one !== other && (groupsOf.get(other)?.some((group) => groups.includes(group)) ?? false);
};
