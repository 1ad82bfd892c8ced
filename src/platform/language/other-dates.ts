const ofOther =
  /(?:запис\p{L}*|запиш\p{L}*|заяв\p{L}*|краен\s+срок|срок\p{L}*|кандидатств\p{L}*|роден\p{L}*|почина\p{L}*|рождени\p{L}*|основан\p{L}*|създаден\p{L}*|публикуван\p{L}*|издаден\p{L}*|билети(?:те)?\s+(?:се\s+)?(?:продават|в\s+продажба)|каса(?:та)?|работно\s+време|телефон\p{L}*|тел\.)[^.!?\n]{0,60}$/iu

/** Whether a date or an hour at this place of a text is a deadline, a birthday, the year of a founding: not when it is. */
export const isOfOther = (text: string, at: number): boolean => ofOther.test(text.slice(Math.max(0, at - 90), at))
