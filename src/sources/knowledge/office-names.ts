/** English titles of offices, the more particular first. */
const TITLES: readonly (readonly [title: RegExp, office: string])[] = [
  [/\b(vice|deputy) president\b/i, "vice-president"],
  [/\bdeputy prime minister\b/i, "deputy-head-of-government"],
  [/\b(prime minister|premier|chancellor|head of government)\b/i, "head-of-government"],
  [
    /\bminister (of|for) (foreign|external) affairs\b|\bforeign minister\b|\bforeign secretary\b|\bsecretary of state\b/i,
    "foreign-minister",
  ],
  [
    /\bminister (of|for) (national )?defen[cs]e\b|\bdefen[cs]e minister\b|\bsecretary of defen[cs]e\b/i,
    "defence-minister",
  ],
  [/\bminister (of|for) (the )?interior\b|\binterior minister\b|\bhome secretary\b/i, "interior-minister"],
  [/\bminister (of|for) finance\b|\bfinance minister\b/i, "finance-minister"],
  [/\bminister (of|for) justice\b|\bjustice minister\b/i, "justice-minister"],
  [/\bminister\b/i, "minister"],
  [/\b(king|queen|emir|sultan|monarch|emperor)\b/i, "monarch"],
  [/\b(governor of the central bank|central bank governor)\b/i, "central-bank-governor"],
  [/\bspeaker\b/i, "speaker"],
  [
    /\b(member of parliament|senator|deputy|legislator|member of the [\w ]*(parliament|senate|assembly|duma))\b/i,
    "legislator",
  ],
  [/\bambassador\b/i, "ambassador"],
  [/\bgovernor\b/i, "governor"],
  [/\bmayor\b/i, "mayor"],
  [/\bjudge\b/i, "judge"],
  [/\b(general|admiral|commander)\b/i, "military-commander"],
  [/\b(president|head of state)\b/i, "head-of-state"],
];

/** The office an English title names, by `data/actors/office-kinds.tsv`; null when none is recognised. */
export function officeOf(title: string): string | null {
  return TITLES.find(([pattern]) => pattern.test(title))?.[1] ?? null;
}
