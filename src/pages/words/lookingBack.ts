/** What pages are called that look back: on outcomes, a period, a week. */
export const lookingBack =
  "review, reviews, status report, outcome report, weekly update, retro, retrospective, bewertung, auswertung, ruckblick, bilan, bilans, retrospectiva, retrospettiva, terugblick, utvardering, tillbakablick, evaluering, tilbageblik, podsumowanie, hodnoceni, degerlendirme, итоги, підсумки, 振り返り, 复盘, 회고";
