/** Texts that would harm a store that took them for SQL. */
export const SQL = [
  "'; DROP TABLE articles; --",
  "1 OR 1=1",
  "e1 UNION SELECT 1",
  "' OR ''='",
  "$1); DELETE FROM events; --",
];

/** Texts that would harm whoever took them for a path, a pattern, markup, a key or a number. */
export const ODD = [
  "../../../etc/passwd",
  "..\\..\\secret",
  "%00",
  "\u0000",
  "$(id)",
  "<script>alert(1)</script>",
  "__proto__",
  "e999999999999999",
  "a999999999",
  "-1",
  "1e308",
  "a".repeat(5000),
  "🙂",
];

/** Texts nobody asks for in earnest. */
export const HOSTILE = [...SQL.slice(0, 3), ...ODD];
