const PARTICLE = `(?:[Vv]an|[Dd]e|[Dd]er|[Dd]en|[Tt]en|[Tt]er|[Tt]e|'t|’t|[Ee]l|[Aa]l|[Vv]on|[Vv]\\.?d\\.?|[Oo]p|[Ii]n|[Bb]en|[Ll]a|[Ll]e|[Dd]u)`;
// A second capital makes it a party: PvdA, VVD.
const WORD = `(?:(?:Mc|Mac|IJ|[DO]['’])?\\p{Lu}[\\p{Ll}’'´]+|IJ\\p{Ll}+)(?:-(?:${PARTICLE}[ ])*\\p{Lu}[\\p{Ll}’']+)*(?![\\p{L}])`;
const INITIALS = `(?:\\p{Lu}[a-z]?\\.[ ]?)+(?:\\(\\p{L}+\\)[ ])?`;
const TITLES = `(?:(?:drs|mr|ir|dr|ing|prof|bc|Drs|Mr|Ir|Dr|Ing|Prof)\\.?[ ])*`;

/** Pattern sources for Dutch names, for patterns with the `u` flag. */
export const personName = {
  /** "van der Berg-De Vries", "Faber-Van de Klashorst", also with first name: "Jan Jansen". */
  surname: `(?:${PARTICLE}[ ])*${WORD}(?:[ ](?:${PARTICLE}[ ])*${WORD}){0,2}`,
  /** "drs. V.N. Gosselink-Van Dijk". */
  full: `${TITLES}${INITIALS}(?:${PARTICLE}[ ])*${WORD}(?:[ ](?:(?:der|den|de|van)[ ])?${WORD}(?=\\s*(?:$|[\\n,(])))?`,
} as const;
