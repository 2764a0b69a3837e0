import type { PDFContext, PDFRef } from '@cantoo/pdf-lib';
import { readWoff, type TrueTypeFont } from './sfnt.ts';

/** The name of the font in the form's resources and in every field's default appearance. */
export const FORM_FONT = 'KitForm';

/** WinAnsi differs from Latin-1 in 0x80-0x9F alone. Positions without a character stay out. */
const WIN_ANSI_HIGH: Readonly<Record<number, number>> = {
  128: 0x20ac,
  130: 0x201a,
  131: 0x192,
  132: 0x201e,
  133: 0x2026,
  134: 0x2020,
  135: 0x2021,
  136: 0x2c6,
  137: 0x2030,
  138: 0x160,
  139: 0x2039,
  140: 0x152,
  142: 0x17d,
  145: 0x2018,
  146: 0x2019,
  147: 0x201c,
  148: 0x201d,
  149: 0x2022,
  150: 0x2013,
  151: 0x2014,
  152: 0x2dc,
  153: 0x2122,
  154: 0x161,
  155: 0x203a,
  156: 0x153,
  158: 0x17e,
  159: 0x178,
};

/**
 * Embeds the whole Latin font (not a subset: nobody knows what people will type) as a simple TrueType font with WinAnsi
 * encoding, which PDF readers fill fields with most reliably. It holds every letter of English and Spanish.
 */
export function embedFormFont(context: PDFContext, woff: Buffer): PDFRef {
  const font = readWoff(woff);
  const scale = 1000 / font.unitsPerEm;
  const units = (value: number) => Math.round(value * scale);
  const file = context.register(context.flateStream(font.bytes, { Length1: font.bytes.length }));
  const descriptor = context.register(
    context.obj({
      Type: 'FontDescriptor',
      FontName: 'AtkinsonHyperlegibleNext-Regular',
      Flags: 32, // nonsymbolic: the encoding below counts
      FontBBox: font.box.map(units),
      ItalicAngle: 0,
      Ascent: units(font.ascent),
      Descent: units(font.descent),
      CapHeight: 668,
      StemV: 84,
      FontFile2: file,
    }),
  );
  return context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'TrueType',
      BaseFont: 'AtkinsonHyperlegibleNext-Regular',
      Encoding: 'WinAnsiEncoding',
      FirstChar: 32,
      LastChar: 255,
      Widths: winAnsiWidths(font, units),
      FontDescriptor: descriptor,
    }),
  );
}

function winAnsiWidths(font: TrueTypeFont, units: (value: number) => number): number[] {
  return Array.from({ length: 224 }, (_, index) => {
    const code = index + 32;
    const codePoint = code >= 128 && code < 160 ? WIN_ANSI_HIGH[code] : code;
    return units((codePoint === undefined ? undefined : font.width(codePoint)) ?? 0);
  });
}
