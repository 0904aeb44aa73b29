/**
 * What equal names have in common, however they are written: the width of letters, upper and lower case, accents, and
 * which of the two kana. Words are what blanks and signs stand between.
 */
export function foldedWords(name: string): readonly string[] {
  const plain = name
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\u30a1-\u30f6]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));
  return plain.match(/[\p{L}\p{M}\p{N}ー々]+/gu) ?? [];
}

/** A name in one piece, so that it is found whether or not there is a blank between its parts. */
export const foldedName = (name: string): string => foldedWords(name).join('');
