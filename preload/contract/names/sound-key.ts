/**
 * How a folded word sounds, roughly, to somebody who writes down a name heard at a door in California: b as v, z, c before e or i and
 * x as s (Xiong, Martinez), ll as y, a silent h, ng- as n (Nguyễn), doubled letters as one, vowels after the first left out. Our own
 * rules, made for Spanish, English, Hmong and Vietnamese names; two words with one key are "near", never "the same".
 */
export const soundKey = (word: string): string =>
  word
    .replace(/^ng(?=[aeiouy])/, 'n')
    .replace(/^x/, 's')
    .replace(/^kn/, 'n')
    .replace(/^wr/, 'r')
    .replace(/ph/g, 'f')
    .replace(/[sc]h|tch/g, 'S')
    .replace(/th/g, 't')
    .replace(/ck|qu?|c(?![eiy])|kh/g, 'k')
    .replace(/c|z|x/g, 's')
    .replace(/ll/g, 'y')
    .replace(/[wv]/g, 'b')
    .replace(/gu(?=[ei])|gh/g, 'g')
    .replace(/h/g, '')
    .replace(/j|g(?=[ei])/g, 'J')
    .replace(/(.)\1+/g, '$1')
    .replace(/(?<=.)[aeiouy]/g, '')
    .toLowerCase();
