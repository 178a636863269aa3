/** Names that say that they are those of a team. */
const team =
  /(?:^|\s)(?:team|squad|tribe)$|^(?:team|squad|tribe|équipe|equipe|equipo)\s|(?:[组組班]|小组|チーム|팀)$/iu;
const longest = 40;

/** "Payments team", "Équipe Mobile", "基盤チーム" */
export const namesTeam = (words: string): boolean => words.length <= longest && team.test(words);
